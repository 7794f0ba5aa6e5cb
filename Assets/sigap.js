// What pages gain with JavaScript; each of them works without it.

/** The element of an address: an id may hold what a selector gives a meaning. */
const pointedAt = (address) => document.getElementById(address.slice(1));

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/** `/` goes to the search box, unless someone is typing. */
function searchKey() {
  const box = document.querySelector("[data-search]");
  if (!box) return;
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

/** A button with `data-copy="#id"` copies that element's text and says so. */
function copyButtons() {
  for (const button of all("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const source = pointedAt(button.dataset.copy);
      if (!source) return;
      const done = await copy(source);
      const note = button.nextElementSibling;
      if (note) note.textContent = done ? button.dataset.done : button.dataset.failed;
    });
  }
}

/** A button with `data-print` opens the browser's own printing. */
function printButtons() {
  for (const button of all("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
}

/** The clipboard needs https; without it the older way is tried. */
async function copy(source) {
  const text = source.value ?? source.innerText;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection().selectAllChildren(source);
    if (source.select) source.select();
    return document.execCommand("copy");
  }
}

/** Photos are shown small before they are sent. */
function thumbnails() {
  for (const input of all("input[data-thumbs]")) {
    const shelf = pointedAt(input.dataset.thumbs);
    if (!shelf) continue;
    input.addEventListener("change", () => {
      for (const old of all("img", shelf)) URL.revokeObjectURL(old.src);
      shelf.replaceChildren(...[...input.files].filter((f) => f.type.startsWith("image/")).map(thumbnail));
    });
  }
}

function thumbnail(file) {
  const image = new Image();
  image.alt = file.name;
  image.onerror = () => image.remove();
  image.src = URL.createObjectURL(file);
  return image;
}

/** A form is sent once; the server knows a second sending by its id. */
function sendOnce() {
  addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "1";
    for (const button of all("button", form)) button.setAttribute("aria-disabled", "true");
    // A sending that was stopped on a thin line must be possible again.
    setTimeout(release, 20000, form);
  });
  // The back button brings the page as it was left.
  addEventListener("pageshow", (event) => event.persisted && all("form[data-sent]").forEach(release));
}

function release(form) {
  delete form.dataset.sent;
  for (const button of all("button", form)) button.removeAttribute("aria-disabled");
}

/** Minutes left, in the words of the page's language. */
function words(minutes, units, day) {
  const [d, h, m] = units.split("|");
  const say = (number, unit) => {
    const [one, many] = unit.split("/");
    return number ? `${number} ${number === 1 ? one : many ?? one}` : "";
  };
  const days = day ? Math.floor(minutes / day) : 0;
  const rest = minutes - days * day;
  const parts = [say(days, d), say(Math.floor(rest / 60), h), days ? "" : say(rest % 60, m)].filter(Boolean);
  return parts.join(" ") || `0 ${m.split("/")[0]}`;
}

/** Clocks move on by themselves: `data-left` minutes are left, `data-open` of them before the office closes. */
function clocks() {
  const started = Date.now();
  const clocks = all("[data-left]");
  const tick = () => {
    const passed = Math.floor((Date.now() - started) / 60000);
    for (const clock of clocks) {
      const d = clock.dataset;
      const left = d.left - Math.min(passed, d.open ?? Infinity);
      const time = words(Math.abs(left), d.units, Number(d.day));
      const chip = clock.previousElementSibling;
      if (left < 0) {
        // A late chip holds the time itself.
        chip.className = "chip late";
        chip.lastElementChild.textContent = d.over.replace("{}", time);
      }
      clock.textContent = left < 0 ? "" : d.under.replace("{}", time);
    }
  };
  if (clocks.length) setInterval(tick, 30000);
}

/** An open menu closes with Escape or a click outside. */
function menus() {
  const close = (except) => all("details.menu[open]").forEach((menu) => menu !== except && (menu.open = false));
  addEventListener("click", (event) => close(event.target.closest("details.menu")));
  addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

/** `a=b&c!=d|e=f`, names and values escaped; what the server knows already is 1 or 0. */
function holds(test, data) {
  return test.split("|").some((way) => way.split("&").every((one) => {
    const [, name, not, value] = one.match(/^(.+?)(!?)=(.*)$/) ?? [];
    if (!name) return one === "1";
    return data.getAll(decodeURIComponent(name)).includes(decodeURIComponent(value)) !== Boolean(not);
  }));
}

/** A reason or a file does as well as the text that is asked for. */
function otherwise(group, data) {
  const path = group.dataset.either;
  return data.get(path + ".missing")
    || all("input[type=file]", group).some((input) => input.files.length);
}

/** All that is missing is said at once, by a module fetched then. */
function complain(event) {
  const form = event.target;
  if (form.checkValidity()) return;
  event.preventDefault();
  import(form.dataset.complaint).then((module) => module.complain(form), () => form.reportValidity());
}

/** What counts only for some answers shows only then. */
function conditions() {
  for (const form of all("form[novalidate]")) {
    form.addEventListener("submit", complain);
    const needed = all("[required]", form);
    const sync = () => {
      const data = new FormData(form);
      for (const part of all("[data-when]", form)) part.hidden = !holds(part.dataset.when, data);
      for (const control of needed) {
        const group = control.closest("[data-either]");
        control.required = !control.closest("[data-when][hidden]") && !(group && otherwise(group, data));
      }
    };
    form.addEventListener("input", sync);
    addEventListener("pageshow", sync);
    sync();
  }
}

/** Modules that few pages need: `data-module` names the address of one. */
function modules() {
  const addresses = new Set(all("[data-module]").map((part) => part.dataset.module));
  for (const address of addresses) import(address).catch(() => {});
}

searchKey();
conditions();
copyButtons();
printButtons();
thumbnails();
sendOnce();
clocks();
menus();
// Tabs begin at the current one.
for (const tab of all(".tabs > [aria-current]")) tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - 60;
modules();
