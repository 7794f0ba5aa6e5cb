// Tells an open page that somebody else acted, and brings its reading parts up to date.
// Forms are left alone: what was typed stays. Without the stream the page is as good as when it was loaded.

const mark = document.querySelector("[data-live]");
let source = null;
let address = mark?.dataset.live;
let version = Number(mark?.dataset.version ?? 0);

/** Whether something was typed or chosen in a form of the page's body that was not there when it came. */
function isTyped() {
  const changed = (field) => {
    if (field.type === "hidden" || field.type === "search") return false;
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.type === "file") return field.files.length > 0;
    if (field.options) return [...field.options].some((choice) => choice.selected !== choice.defaultSelected);
    return field.value !== field.defaultValue;
  };
  return [...document.querySelectorAll("main form :is(input, textarea, select)")].some(changed);
}

function tell(text) {
  const words = document.createElement("b");
  words.textContent = text;
  const reload = Object.assign(document.createElement("a"), {
    href: location.pathname + location.search, className: "button", textContent: mark.dataset.reload,
  });
  const parts = [words, reload];
  if (isTyped()) {
    parts.push(Object.assign(document.createElement("p"), { className: "soft", textContent: mark.dataset.kept }));
  }
  const hadFocus = mark.contains(document.activeElement);
  mark.replaceChildren(...parts);
  if (hadFocus) reload.focus();
}

/** Parts that are only read take what the page looks like now. */
async function refresh() {
  const selectors = mark.dataset.parts.split(",").filter(Boolean);
  const answer = await fetch(location.pathname + location.search, { headers: { accept: "text/html" } });
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const selector of selectors) {
    const old = document.querySelector(selector);
    const now = fresh.querySelector(selector);
    if (!old || !now || old.contains(document.activeElement)) continue;
    old.replaceWith(document.importNode(now, true));
  }
  document.title = fresh.title;
}

function hear(event) {
  const news = JSON.parse(event.data);
  // A stream opened later goes on from here.
  if (event.lastEventId) address = address.replace(/sejak=.*/, `sejak=${event.lastEventId}`);
  if (news.version !== undefined && news.version !== null) {
    if (news.version <= version) return;
    version = news.version;
  }
  tell(news.text);
  refresh().catch(() => {});
}

function listen() {
  if (source || document.hidden) return;
  source = new EventSource(address);
  source.addEventListener("perubahan", hear);
  source.addEventListener("error", () => {
    // The browser tries again by itself, unless the answer was a refusal.
    if (source?.readyState !== EventSource.CLOSED) return;
    source = null;
    setTimeout(listen, 60000);
  });
}

function rest() {
  source?.close();
  source = null;
}

if (mark && "EventSource" in window) {
  listen();
  // A page nobody looks at needs no stream; it catches up when it is looked at again.
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);
}
