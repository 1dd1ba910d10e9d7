// Says whether the panel is there, and asks for the helpdesks that it may follow.
"use strict";

const word = (name) => chrome.i18n.getMessage(name);
const place = (id) => document.getElementById(id);

// The words' own: a browser without a language pack is in English around words in another language.
document.documentElement.lang = word("language");
document.documentElement.dir = word("direction");

chrome.runtime.sendMessage("state").then(({ connected, missing }) => {
  place("state").textContent = word(connected ? (missing.length ? "allow_these" : "connected") : "absent");
  for (const pattern of missing) {
    const line = document.createElement("li");
    line.textContent = new URL(pattern).host;
    place("hosts").append(line);
  }
  const allow = place("allow");
  allow.textContent = word("allow");
  allow.hidden = missing.length === 0;
  allow.addEventListener("click", async () => {
    await chrome.permissions.request({ origins: missing });
    window.close();
  });
});
