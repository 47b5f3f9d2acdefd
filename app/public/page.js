// What a page may do beyond plain HTML, on every page and without the browser half. Everything works without it.
// [data-copy] copies its text and says its [data-done] word; [data-print] prints; both stay hidden where this does not run.
// What is pasted into an editor becomes Markdown. Contents stand open where there is room beside the text. A menu closes when the reader goes elsewhere; the error summary takes the focus when a form comes back.
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
