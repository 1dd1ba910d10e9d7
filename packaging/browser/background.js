// Stands between the agent's browser and Evenhand, the panel beside it, and decides nothing itself.
//
// It tells the panel the address of the tab in front while that is one of the agent's helpdesks, and that the
// tab in front is none; which hosts are helpdesks, the panel says. It looks into a page only when the panel
// asks for it, because the agent pressed something there or here.
"use strict";

const HOST = "evenhand.beside";
// In bytes; the panel takes frames of 64 KiB.
const LONGEST_TEXT = 60000;
const LONGEST_ADDRESS = 4096;
const WAITS = [1, 2, 4, 8, 16];
const MIN_WAIT = 3;

let port = null;
let origins = new Set();
let told = null;
let failures = 0;
let tried = 0;
let timer = null;

function connect() {
  clearTimeout(timer);
  tried = Date.now();
  const mine = chrome.runtime.connectNative(HOST);
  port = mine;
  mine.onMessage.addListener((message) => hear(message, mine));
  mine.onDisconnect.addListener(() => {
    // Read, or the browser notes an error that nobody looked at: the panel is not there, and that is all.
    void chrome.runtime.lastError;
    if (port === mine) lost();
  });
}

function lost() {
  port = null;
  origins = new Set();
  told = null;
  // After these the next tab that comes to the front is the next try: a computer at rest starts nothing.
  const wait = WAITS[failures];
  failures += 1;
  if (wait !== undefined) timer = setTimeout(connect, wait * 1000);
}

function say(message) {
  if (port) port.postMessage(message);
}

async function hear(message, from) {
  if (port !== from) return;
  failures = 0;
  if (message.type === "helpdesks") {
    origins = new Set(message.origins);
    told = null;
    await Promise.all([follow(), mark()]);
  } else if (message.type === "insert") {
    say({ type: "inserted", id: message.id, ...(await inserted(message)) });
  } else if (message.type === "read") {
    say({ type: "editor", id: message.id, ...(await editor(message)) });
  }
}

// Following.

async function tabInFront() {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

function addressOf(tab) {
  // Without the right to a host its tabs have no address here.
  const address = tab?.url ?? "";
  if (!address || address.length > LONGEST_ADDRESS) return "";
  return origins.has(new URL(address).origin) ? address : "";
}

async function follow(again = false) {
  if (!port) {
    if (failures >= WAITS.length && Date.now() - tried > MIN_WAIT * 1000) connect();
    return;
  }
  const address = addressOf(await tabInFront());
  if (address === told && !(again && address)) return;
  const first = told === null && !address;
  told = address;
  if (!first) say({ type: "tab", address });
}

chrome.tabs.onActivated.addListener(() => follow(true));
chrome.tabs.onUpdated.addListener((_id, change, tab) => {
  if (tab.active && (change.url || change.status === "complete")) follow();
});
chrome.windows.onFocusChanged.addListener((window) => {
  // The panel has the focus, or another program: the tab in front stays the one it was.
  if (window !== chrome.windows.WINDOW_ID_NONE) follow(true);
});

// The agent's keys. They give the right to look into the tab in front, until it goes elsewhere.

chrome.commands.onCommand.addListener(async (what) => {
  if (!port || !addressOf(await tabInFront())) return;
  await follow();
  say({ type: "key", what });
});

// Inserting and reading.

async function inserted(message) {
  const found = await inPage(message.address, "insert", message.text);
  const text = found.text ?? "";
  return { ok: found.ok === true, why: found.why ?? "", text_found: fits(text) ? text : "" };
}

async function editor(message) {
  const found = await inPage(message.address, "read", "");
  const text = found.text ?? "";
  if (!found.ok) return { text: "", why: found.why };
  return fits(text) ? { text, why: "" } : { text: "", why: "too_long" };
}

function fits(text) {
  return new TextEncoder().encode(JSON.stringify(text)).length < LONGEST_TEXT;
}

async function inPage(expected, what, text) {
  const tab = await tabInFront();
  const address = addressOf(tab);
  if (!address) return { ok: false, why: "no_helpdesk" };
  if (expected && expected !== address) return { ok: false, why: "moved" };
  try {
    return await inFrames(tab.id, [what, text, [...origins], address]);
  } catch {
    return { ok: false, why: "no_access" };
  }
}

async function inFrames(tabId, task) {
  const everywhere = { tabId, allFrames: true };
  await chrome.scripting.executeScript({ target: everywhere, files: ["insert.js"] });
  const answers = await run(everywhere, [...task, false]);
  const outer = answers.find(({ frameId }) => frameId === 0)?.result;
  if (!outer?.elsewhere) return outer ?? { ok: false, why: "no_access" };
  const waiting = answers.filter(({ result }) => result?.waiting);
  // Where the panel has the focus no frame has it: then the only one that holds an editor is meant.
  const inner = waiting.find(({ result }) => result.focused) ?? (waiting.length === 1 ? waiting[0] : null);
  if (!inner) return { ok: false, why: "other_frame" };
  // A frame of another site cannot tell what page it is in by now.
  if (addressOf(await chrome.tabs.get(tabId)) !== task[3]) return { ok: false, why: "moved" };
  const [last] = await run({ tabId, frameIds: [inner.frameId] }, [...task, true]);
  return last?.result ?? { ok: false, why: "no_access" };
}

function run(target, args) {
  return chrome.scripting.executeScript({ target, func: (...given) => globalThis.evenhand(...given), args });
}

// What may be followed, and what the agent has not allowed yet.

async function missing() {
  const patterns = [...origins].map(patternOf);
  const held = await Promise.all(patterns.map((pattern) => chrome.permissions.contains({ origins: [pattern] })));
  return patterns.filter((_, place) => !held[place]);
}

function patternOf(origin) {
  // Patterns name no port: Firefox takes none.
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

async function mark() {
  const text = (await missing()).length ? "!" : "";
  await chrome.action.setBadgeText({ text });
}

chrome.permissions.onAdded.addListener(() => Promise.all([mark(), follow(true)]));
chrome.permissions.onRemoved.addListener(() => Promise.all([mark(), follow()]));

// The small page behind the button asks how things stand; nobody else is answered.
chrome.runtime.onMessage.addListener((_question, sender, answer) => {
  if (sender.id !== chrome.runtime.id || sender.url !== chrome.runtime.getURL("popup.html")) return false;
  missing().then((patterns) => answer({ connected: port !== null && failures === 0, missing: patterns }));
  return true;
});

connect();
