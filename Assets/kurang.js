// Says all that is missing in a form that was sent too early. Without it the server does.

const all = (selector, root) => [...root.querySelectorAll(selector)];

/** The words above a control: of its group and its own. */
function label(control) {
  const words = [control.closest(".part")?.querySelector("legend"),
    control.closest("fieldset.field")?.querySelector("legend") ?? control.labels[0]];
  return [...new Set(words.filter(Boolean).map((part) => part.innerText.trim()))].join(": ");
}

/** Says at once all that is missing, above the form and beside each answer. */
export function complain(form) {
  for (const old of all(".errors, p.error", form)) old.remove();
  for (const old of all(".wrong", form)) old.classList.remove("wrong");
  const names = new Set();
  const missing = all(":invalid", form).filter((one) => one.name && !names.has(one.name) && names.add(one.name));
  const list = Object.assign(document.createElement("ul"), { className: "items" });
  const title = Object.assign(document.createElement("h2"), { textContent: form.dataset.summary });
  for (const one of missing) {
    const field = one.closest(".field");
    const text = `${label(one)} — ${form.dataset.missing}`;
    const note = Object.assign(document.createElement("p"), { className: "error", textContent: form.dataset.missing });
    // Of several to choose from only the group has an id.
    const id = one.id || one.closest("[id]").id;
    note.id = `${id}-m`;
    one.setAttribute("aria-describedby", note.id);
    field?.classList.add("wrong");
    (field?.querySelector("label, legend") ?? one).after(note);
    const link = Object.assign(document.createElement("a"), { href: `#${id}`, textContent: text });
    list.append(document.createElement("li"));
    list.lastChild.append(link);
    link.addEventListener("click", (event) => { event.preventDefault(); one.focus(); });
  }
  const box = Object.assign(document.createElement("div"), { className: "errors", tabIndex: -1 });
  box.append(document.createElement("div"));
  box.firstChild.append(title, list);
  form.prepend(box);
  box.focus();
}
