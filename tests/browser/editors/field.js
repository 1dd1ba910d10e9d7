import { open } from "./page.js";

open(function mount(place, before, changed) {
  const field = document.createElement("textarea");
  field.value = before;
  field.addEventListener("input", changed);
  place.append(field);
  return { element: field, text: () => field.value };
});
