// What a test asks of a page with an editor; each editor says its text by its own means, not by what is drawn.
export async function open(mount) {
  const page = { changes: 0, events: [] };
  const before = new URLSearchParams(location.search).get("before") ?? "";
  const { element, text, focus } = await mount(document.getElementById("editor"), before, () => (page.changes += 1));
  for (const kind of ["beforeinput", "input", "paste", "keydown"]) {
    element.addEventListener(kind, (event) => page.events.push([kind, event.inputType ?? "", event.isTrusted]), true);
  }
  window.page = Object.assign(page, { text, focus: focus ?? (() => element.focus()) });
}
