// Runs inside the page, when the agent asked for it, in a world of its own: the page sees what happens in its
// editor, as it would if the agent pasted there, and can reach none of this.
"use strict";

globalThis.evenhand ??= (() => {
  const FIELDS = new Set(["text", "search", "email", "url", "tel"]);
  // To these a line is a paragraph, and an empty line is one between two: HTML would lose those.
  const BY_LINES = ".ql-editor, .public-DraftEditor-content";
  const PATIENCE = 600;
  const STEP = 4;

  // The page itself answers first; a frame of another site does nothing until it is asked by itself, which it
  // is when the page says that the cursor is in a frame that it cannot look into.
  async function evenhand(what, text, origins, address, asked) {
    if (!isOutermost() || !origins.includes(location.origin)) return null;
    const found = focusedIn(document);
    if (window === window.top) {
      if (location.href !== address) return { ok: false, why: "moved" };
      if (isFrame(found)) return { elsewhere: true };
    } else if (!asked) {
      return { waiting: refusal(found, what) === "", focused: document.hasFocus() };
    }
    const why = refusal(found, what);
    if (why) return { ok: false, why };
    const editor = editorOf(found);
    if (what === "read") return { ok: true, text: textOf(editor) };
    return placed(editor, text.replace(/\r\n?/g, "\n"));
  }

  // Where the cursor is.

  function isOutermost() {
    if (window === window.top) return true;
    try {
      // Frames of the page's own are looked into from the page.
      return !window.parent.document;
    } catch {
      return true;
    }
  }

  function focusedIn(root) {
    const active = root.activeElement;
    const inside = active?.shadowRoot ?? (isFrame(active) ? documentOf(active) : null);
    return inside?.activeElement ? focusedIn(inside) : active;
  }

  function isFrame(element) {
    return element?.localName === "iframe" || element?.localName === "frame";
  }

  function documentOf(frame) {
    try {
      return frame.contentDocument;
    } catch {
      return null;
    }
  }

  function refusal(element, what) {
    if (!element) return "no_editor";
    if (element.localName === "input" && element.type === "password") return "secret";
    if (!isField(element)) return element.isContentEditable ? "" : "no_editor";
    return what === "insert" && (element.readOnly || element.disabled) ? "read_only" : "";
  }

  function isField(element) {
    return element.localName === "textarea" || (element.localName === "input" && FIELDS.has(element.type));
  }

  function editorOf(element) {
    let editor = element;
    while (!isField(editor) && editor.parentElement?.isContentEditable) editor = editor.parentElement;
    return editor;
  }

  // What stands there.

  function textOf(editor) {
    if (isField(editor)) return editor.value;
    return drawn(editor)
      .replace(/\u00a0/g, " ")
      .replace(/[\u200b\ufeff]/g, "")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  }

  function drawn(editor) {
    if (!editor.matches(".ql-editor")) return editor.innerText;
    return [...editor.children].map((line) => line.innerText.replace(/^\n$/, "")).join("\n");
  }

  // How lines are kept differs from editor to editor; the words may not.
  const words = (text) => text.replace(/[\s\u00a0\u200b\ufeff]+/g, " ").trim();

  function times(text, part) {
    return part ? text.split(part).length - 1 : 0;
  }

  // Putting the text there.

  async function placed(editor, text) {
    const before = words(textOf(editor));
    const replaced = words(selectedIn(editor));
    const wanted = words(text);
    put(editor, text);
    const until = performance.now() + PATIENCE;
    for (;;) {
      const after = words(textOf(editor));
      if (times(after, wanted) > times(before, wanted) - times(replaced, wanted)) {
        return { ok: true, text: textOf(editor) };
      }
      if (performance.now() > until) {
        return { ok: false, why: after === before ? "not_arrived" : "changed", text: textOf(editor) };
      }
      // Rich editors draw what they took a moment later.
      await new Promise((next) => setTimeout(next, STEP));
    }
  }

  function selectedIn(editor) {
    if (isField(editor)) return editor.value.slice(editor.selectionStart ?? 0, editor.selectionEnd ?? 0);
    return String(editor.ownerDocument.getSelection());
  }

  function put(editor, text) {
    const page = editor.ownerDocument;
    if (isField(editor)) {
      type(page, editor.localName === "input" ? text.replace(/\s*\n\s*/g, " ") : text);
    } else {
      caretIn(editor);
      if (!pasted(editor, text)) type(page, text);
    }
  }

  function type(page, text) {
    page.execCommand("insertText", false, text);
  }

  function caretIn(editor) {
    const selection = editor.ownerDocument.getSelection();
    if (selection.rangeCount && editor.contains(selection.anchorNode)) return;
    selection.selectAllChildren(editor);
    selection.collapseToEnd();
  }

  // A rich editor keeps its text apart from the page, and takes a paste whole: in one step to undo, and never
  // as the key Enter, which sends in some. What takes no paste gets the text as if it were typed.
  function pasted(editor, text) {
    const html = text.includes("\n") && !editor.matches(BY_LINES) ? markup(text) : "";
    const at = editor.ownerDocument.getSelection().anchorNode;
    const target = at?.nodeType === Node.ELEMENT_NODE ? at : (at?.parentElement ?? editor);
    return !(editor.contains(target) ? target : editor).dispatchEvent(pasteOf(text, html));
  }

  function pasteOf(text, html) {
    const kind = { bubbles: true, cancelable: true, composed: true };
    const event = new ClipboardEvent("paste", { ...kind, clipboardData: new DataTransfer() });
    // Firefox makes a transfer of its own, into which a page sees only what was written in its name.
    const data = event.clipboardData.wrappedJSObject ?? event.clipboardData;
    data.setData("text/plain", text);
    if (html) data.setData("text/html", html);
    return event;
  }

  function markup(text) {
    const safe = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    const parts = safe.split(/\n{2,}/).filter((part) => part);
    return parts.map((part) => `<p>${part.replace(/\n/g, "<br>")}</p>`).join("");
  }

  return evenhand;
})();

// What a file ends with is its result, and Firefox hands on no function.
null;
