import { createEditor, $getRoot, $createParagraphNode, $createTextNode } from "lexical";
import { registerRichText } from "@lexical/rich-text";
import { registerHistory, createEmptyHistoryState } from "@lexical/history";
import { open } from "./page.js";

open(function mount(place, before, changed) {
  place.contentEditable = "true";
  const editor = createEditor({ namespace: "test", nodes: [], onError: (error) => console.error(error) });
  editor.setRootElement(place);
  editor.update(
    () => $getRoot().clear().append($createParagraphNode().append($createTextNode(before))),
    { discrete: true },
  );
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 0);
  editor.registerTextContentListener(changed);
  return { element: place, text: () => editor.getEditorState().read(() => $getRoot().getTextContent()) };
});
