// Tells an open page that somebody else acted, and brings its reading parts up to date; what was typed stays.

const mark = document.querySelector("[data-live]");
let source = null;
let address = mark?.dataset.live;
let version = Number(mark?.dataset.version ?? 0);
let seen = mark?.dataset.seen;

/** Whether something was typed or chosen in a form of this part. */
function isTyped(part) {
  const changed = (field) => {
    if (field.type === "hidden" || field.type === "search") return false;
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.type === "file") return field.files.length > 0;
    if (field.options) {
      return field.selectedIndex !== Math.max(0, [...field.options].findIndex((choice) => choice.defaultSelected));
    }
    return field.value !== field.defaultValue;
  };
  return [...part.querySelectorAll("form :is(input, textarea, select)")].some(changed);
}

function tell(text) {
  const words = document.createElement("b");
  words.textContent = text;
  const reload = Object.assign(document.createElement("a"), {
    href: location.pathname + location.search, className: "button", textContent: mark.dataset.reload,
  });
  const parts = [words, reload];
  if (isTyped(document.querySelector("main"))) {
    parts.push(Object.assign(document.createElement("p"), { className: "soft", textContent: mark.dataset.kept }));
  }
  const hadFocus = mark.contains(document.activeElement);
  mark.replaceChildren(...parts);
  if (hadFocus) reload.focus();
}

/** Parts that are only read take what the page looks like now. */
async function refresh() {
  const selectors = mark.dataset.parts.split(",").filter(Boolean);
  if (!selectors.length) return;
  const answer = await fetch(location.pathname + location.search, { headers: { accept: "text/html" } });
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const selector of selectors) {
    const old = document.querySelector(selector);
    const now = fresh.querySelector(selector);
    if (!old || !now || old.contains(document.activeElement) || isTyped(old)) continue;
    old.replaceWith(document.importNode(now, true));
  }
  document.title = fresh.title;
}

function hear(event) {
  const news = JSON.parse(event.data);
  if (event.lastEventId) address = address.replace(/sejak=.*/, `sejak=${event.lastEventId}`);
  if (news.version !== undefined && news.version !== null) {
    if (news.version <= version) return;
    version = news.version;
  }
  if (news.seen) {
    if (news.seen === seen) return;
    seen = news.seen;
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
  // A page nobody looks at needs no stream.
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);
}
