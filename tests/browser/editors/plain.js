import { open } from "./page.js";

open(function mount(place, before, changed) {
  place.contentEditable = "true";
  place.textContent = before;
  place.addEventListener("input", changed);
  return { element: place, text: () => place.innerText.replaceAll("\u00a0", " ") };
});
