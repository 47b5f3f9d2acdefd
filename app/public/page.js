// What a page may do beyond plain HTML, on every page and without the browser half. Everything works without it.
// [data-copy] copies its text and says its [data-done] word; [data-print] prints; both stay hidden where this does not run.
// What is pasted into an editor becomes Markdown.
// What is typed into form[data-draft] survives a lost connection.
// Contents stand open where there is room beside the text. A menu closes when the reader goes elsewhere; the error summary takes the focus when a form comes back.
for (const button of document.querySelectorAll("[data-copy], [data-print]")) {
  button.hidden = false;
}
document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-copy], [data-print]");
  if (button?.dataset.print !== undefined) window.print();
  else if (button) {
    const words = button.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      const shown = document.getElementById(button.getAttribute("aria-describedby"));
      if (shown) window.getSelection()?.selectAllChildren(shown);
      return;
    }
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = words), 2500);
  }
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
if (matchMedia("(min-width: 62em)").matches) {
  for (const contents of document.querySelectorAll(".split > .toc > details")) contents.open = true;
}
document.querySelector(".errors")?.focus();
// A zone that was not chosen yet: the browser knows where its reader is.
for (const zone of document.querySelectorAll("select[data-zone]")) {
  if (!zone.value) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
}

// A form with a larger file says how far it is on its way. It is the same form, sent by the page instead of the browser.
const large = 256 * 1024;
for (const bar of document.querySelectorAll("[data-upload]")) {
  const form = bar.closest("form");
  form.addEventListener("submit", (event) => {
    const size = [...form.querySelectorAll("input[type=file]")].reduce((sum, { files }) => sum + (files[0]?.size ?? 0), 0);
    if (size < large || event.submitter?.formAction.includes("/language")) return;
    let fields;
    try {
      fields = new FormData(form, event.submitter);
    } catch {
      return;
    }
    event.preventDefault();
    const [progress, words] = bar.children;
    const buttons = form.querySelectorAll("button");
    const busy = (is) => {
      for (const button of buttons) button.disabled = is;
    };
    const failed = () => {
      words.textContent = bar.dataset.failed;
      busy(false);
    };
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      progress.value = (100 * loaded) / total;
      words.textContent = loaded < total ? bar.dataset.upload.replace("{percent}", Math.floor(progress.value)) : bar.dataset.done;
    });
    request.addEventListener("error", failed);
    request.addEventListener("load", () => {
      // Where the server led to is a page; where it led nowhere, something stands in between that takes no such file.
      if (request.responseURL === form.action) return failed();
      if (request.responseURL.split("#")[0] === location.href.split("#")[0]) location.reload();
      else location.assign(request.responseURL);
    });
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "text/html");
    bar.hidden = false;
    busy(true);
    request.send(fields);
  });
}

// Drafts: what is typed into form[data-draft] is kept in this browser until it is sent, for 12 hours at most, and goes when its
// writer signs out. Its name carries who wrote it, so that nobody else is given it; files and passwords are never kept.
const DRAFT_MILLISECONDS_MAX = 12 * 3600 * 1000;
const drafts = () => Object.keys(localStorage).filter((name) => name.startsWith("draft:"));
const draftOf = (name) => {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
};
const typedInto = (form) => [...form.elements].filter(({ name, type }) => name && !["file", "password", "submit"].includes(type));
const keepDraft = (form, name) => {
  const own = typedInto(form).filter(({ name, type }) => type !== "hidden" || name === "_key");
  const fields = own.map(({ name, type, value, checked }) => [name, value, !["checkbox", "radio"].includes(type) || checked]);
  // A browser that is told to keep nothing keeps nothing.
  try { localStorage.setItem(name, JSON.stringify({ at: Date.now(), fields })); } catch {}
};
const fillIn = (form, fields) => {
  const left = typedInto(form);
  for (const [name, value, on] of fields) {
    const is = (field) => field.name === name && (!["checkbox", "radio"].includes(field.type) || field.value === value);
    const at = left.findIndex(is);
    if (at < 0) continue;
    const [field] = left.splice(at, 1);
    if (["checkbox", "radio"].includes(field.type)) field.checked = on;
    else field.value = value;
  }
};
try {
  for (const name of drafts()) {
    if (!(Date.now() - draftOf(name)?.at < DRAFT_MILLISECONDS_MAX)) localStorage.removeItem(name);
  }
  // Only a page that says so has come of it: a form that was sent may never have arrived.
  for (const done of document.querySelectorAll("[data-draft-done]")) localStorage.removeItem(`draft:${done.dataset.draftDone}`);
  for (const form of document.querySelectorAll("form[data-draft]")) {
    const name = `draft:${form.dataset.draft}`;
    const [found, offline] = ["found", "offline"].map((what) => form.querySelector(`[data-draft-${what}]`));
    const before = form.dataset.givenBack === undefined && draftOf(name);
    if (before) {
      fillIn(form, before.fields);
      found.hidden = false;
    }
    const others = form.dataset.drafts && drafts().filter((one) => one !== name && one.startsWith(`draft:${form.dataset.drafts}`));
    if (others?.length) {
      const [latest] = others.sort((a, b) => draftOf(b).at - draftOf(a).at);
      const other = form.querySelector("[data-draft-other]");
      other.querySelector("a").href = `?on=${encodeURIComponent(latest.slice(`draft:${form.dataset.drafts}`.length))}`;
      other.hidden = false;
    }
    let soon;
    form.addEventListener("input", () => {
      clearTimeout(soon);
      soon = setTimeout(keepDraft, 300, form, name);
    });
    form.addEventListener("submit", (event) => {
      clearTimeout(soon);
      keepDraft(form, name);
      offline.hidden = navigator.onLine;
      if (navigator.onLine) return;
      event.preventDefault();
      offline.scrollIntoView({ block: "center" });
    });
    addEventListener("online", () => (offline.hidden = true));
    form.querySelector("[data-draft-drop]").addEventListener("click", () => {
      clearTimeout(soon);
      localStorage.removeItem(name);
      form.reset();
      found.hidden = true;
    });
  }
  document.addEventListener("submit", ({ target }) => {
    if (target.action.endsWith("/do/members/sign-out")) for (const name of drafts()) localStorage.removeItem(name);
  });
} catch {
  // No storage in this browser: the form works without it.
}

// Live pages: something was done in the unit. The page asks for itself again, with its reader's own rights, and says so when
// it reads differently now. Only the tab in front listens: browsers have few lines to one host.
const live = document.querySelector("[data-live]");
if (live && window.EventSource) {
  const words = (page) => page.querySelector("#main")?.textContent;
  const [notice] = live.children;
  const seen = words(document);
  let source, soon;
  const look = async () => {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => undefined);
    if (!answer?.ok || answer.redirected) return;
    if (words(new DOMParser().parseFromString(await answer.text(), "text/html")) === seen) return;
    notice.hidden = false;
    source?.close();
  };
  // Many pages hear of it at once; they do not all ask at once.
  const heard = () => {
    clearTimeout(soon);
    soon = setTimeout(look, Math.random() * 1500);
  };
  const listen = () => {
    source?.close();
    if (document.hidden || !notice.hidden) return;
    if (source) heard();
    source = new EventSource(live.dataset.live);
    source.addEventListener("done", heard);
  };
  document.addEventListener("visibilitychange", listen);
  listen();
}

// Editors: what an office program put into the clipboard becomes Markdown on the server, which says what did not come along.
// A text without marks of its own (a code editor's), one too long, or no answer: the plain words go in, as ever.
for (const box of document.querySelectorAll("textarea[data-paste]")) {
  const told = box.nextElementSibling;
  box.addEventListener("paste", async (event) => {
    const [html, plain] = ["text/html", "text/plain"].map((kind) => event.clipboardData.getData(kind));
    if (html.length > 4e6 || !/<(p|h[1-6]|li|t[dr]|b|strong|i|em|u|s|strike|a)[\s>]/i.test(html)) return;
    event.preventDefault();
    box.readOnly = true;
    const answer = await ask(box.dataset.paste, { html }).catch(() => ({ text: plain, told: [] }));
    box.readOnly = false;
    box.focus();
    if (!document.execCommand("insertText", false, answer.text)) {
      box.setRangeText(answer.text, box.selectionStart, box.selectionEnd, "end");
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }
    told.querySelector("ul").replaceChildren(
      ...answer.told.map((line) => Object.assign(document.createElement("li"), { textContent: line })),
    );
    told.hidden = answer.told.length === 0;
  });
}

// Passkeys: the two halves of a ceremony are asked of the server, the middle of the browser.
const ask = async (path, fields) => {
  const answer = await fetch(path, { method: "POST", headers: { accept: "application/json" }, body: new URLSearchParams(fields) });
  if (!answer.ok) throw new Error(path);
  return answer.json();
};
for (const box of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) continue;
  const [button, failed] = box.children;
  box.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    failed.hidden = true;
    try {
      const { ticket, options } = await ask(box.dataset.start, {});
      const { publicKey } = JSON.parse(options);
      const adds = box.dataset.passkey === "create";
      const wanted = adds
        ? PublicKeyCredential.parseCreationOptionsFromJSON(publicKey)
        : PublicKeyCredential.parseRequestOptionsFromJSON(publicKey);
      const answer = await navigator.credentials[box.dataset.passkey]({ publicKey: wanted });
      await ask(box.dataset.finish, { ticket, answer: JSON.stringify(answer) });
      location.assign(box.dataset.next);
    } catch {
      failed.hidden = false;
      button.disabled = false;
    }
  });
}
