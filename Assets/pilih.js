// Long lists can be narrowed down by typing; loaded only by pages that have one.

const all = (selector) => [...document.querySelectorAll(selector)];

/** A long list with `data-pick` gets a line above it: typing leaves only the choices that match. */
function pickers() {
  for (const list of all("select[data-pick]")) {
    const choices = [...list.options];
    const line = document.createElement("input");
    line.type = "search";
    line.className = "pick";
    line.placeholder = list.dataset.pick;
    line.setAttribute("aria-label", list.dataset.pick);
    line.setAttribute("aria-controls", list.id);
    line.addEventListener("input", () => narrow(list, choices, line.value));
    // Enter in the line means the choice, not the whole form.
    line.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      list.focus();
    });
    list.before(line);
  }
}

/** The last choice left is chosen by itself. */
function narrow(list, choices, typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (choice) => words.every((word) => choice.text.toLowerCase().includes(word));
  const before = list.value;
  const left = choices.filter((choice) => !choice.value || fits(choice));
  list.replaceChildren(...left);
  const only = words.length && left.length === 2;
  list.value = only ? left[1].value : left.some((choice) => choice.value === before) ? before : "";
}

pickers();
