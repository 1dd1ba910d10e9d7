import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { schema } from "prosemirror-schema-basic";
import { exampleSetup } from "prosemirror-example-setup";
import { DOMParser } from "prosemirror-model";
import { open } from "./page.js";

open(function mount(place, before, changed) {
  place.innerHTML = `<p>${before}</p>`;
  const doc = DOMParser.fromSchema(schema).parse(place);
  place.innerHTML = "";
  const view = new EditorView(place, {
    state: EditorState.create({ doc, plugins: exampleSetup({ schema, menuBar: false }) }),
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) changed();
    },
  });
  return {
    element: view.dom,
    text: () => view.state.doc.textBetween(0, view.state.doc.content.size, "\n\n", "\n"),
  };
});
