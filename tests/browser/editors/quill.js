import Quill from "quill";
import { open } from "./page.js";

open(function mount(place, before, changed) {
  place.innerHTML = `<p>${before}</p>`;
  const quill = new Quill(place, { modules: { toolbar: false, history: { delay: 0 } } });
  quill.on("text-change", changed);
  return { element: quill.root, text: () => quill.getText().trimEnd() };
});
