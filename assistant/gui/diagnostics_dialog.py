"""What is copied for whoever helps, shown before it is."""

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from assistant.gui import docking
from assistant.gui.panel import label
from assistant.gui.theme import LARGE, SMALL

_WIDTH, _HEIGHT = 360, 560


class DiagnosticsDialog(QDialog):
    """The whole text, and a button that copies just that."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Show this; nothing is copied yet."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Diagnostics"))
        docking.fit(self, min(_WIDTH, parent.width() if parent else _WIDTH), _HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(SMALL)
        layout.addWidget(label(self.tr("For whoever helps you"), "", "title", strong=True))
        layout.addWidget(
            label(
                self.tr(
                    "Versions, choices and what Evenhand noted of itself. No customer's words, no names,"
                    " no secret. It goes nowhere unless you copy it."
                ),
                "muted",
            )
        )
        self.shown = QPlainTextEdit(text)
        self.shown.setReadOnly(True)
        self.shown.setTabChangesFocus(True)
        self.shown.setAccessibleName(self.tr("What is copied"))
        self.shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        layout.addWidget(self.shown, 1)
        layout.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self.copy_button = QPushButton(self.tr("Copy"))
        self.copy_button.clicked.connect(self._on_copy_clicked)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QPushButton(self.tr("Close")), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        return buttons

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.shown.toPlainText())
        self.copy_button.setText(self.tr("Copied"))
