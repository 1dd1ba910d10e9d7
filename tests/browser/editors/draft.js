import React from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { ContentState, Editor, EditorState } from "draft-js";
import { open } from "./page.js";

open(function mount(place, before, changed) {
  let current = EditorState.createWithContent(ContentState.createFromText(before));
  const root = createRoot(place);
  const render = () => root.render(React.createElement(Editor, { editorState: current, onChange }));
  function onChange(next) {
    const differs = next.getCurrentContent() !== current.getCurrentContent();
    current = next;
    render();
    if (differs) changed();
  }
  flushSync(render);
  const element = place.querySelector(".public-DraftEditor-content");
  return { element, text: () => current.getCurrentContent().getPlainText("\n") };
});
