import { ClassicEditor, Essentials, Paragraph, Bold } from "ckeditor5";
import { open } from "./page.js";

open(async function mount(place, before, changed) {
  const editor = await ClassicEditor.create(place, {
    licenseKey: "GPL",
    plugins: [Essentials, Paragraph, Bold],
    initialData: `<p>${before}</p>`,
  });
  editor.model.document.on("change:data", changed);
  const text = () => {
    const page = new DOMParser().parseFromString(editor.getData(), "text/html");
    page.querySelectorAll("br").forEach((line) => line.replaceWith("\n"));
    return [...page.querySelectorAll("p")].map((part) => part.textContent).join("\n\n").replaceAll("\u00a0", " ");
  };
  return { element: editor.ui.getEditableElement(), text, focus: () => editor.editing.view.focus() };
});
