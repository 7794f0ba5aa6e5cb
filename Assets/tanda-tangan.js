// A place to draw a signature with finger, pen or mouse; the file field beneath it takes the drawing as a picture.
// Without this module, or without a pointer, a photo of the signature does as well.

const width = 640;
const height = 320;

/** The drawing as a file; made at once, so that a form sent right after the last stroke carries it. */
function picture(canvas) {
  const bytes = atob(canvas.toDataURL("image/png").split(",")[1]);
  return new File([Uint8Array.from(bytes, (c) => c.charCodeAt(0))], "tanda-tangan.png", { type: "image/png" });
}

/** Gives the file field this file, or none. */
function give(input, file) {
  const files = new DataTransfer();
  if (file) files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Where a pointer is on the canvas, whatever size it is shown at. */
function spot(canvas, event) {
  const box = canvas.getBoundingClientRect();
  return [((event.clientX - box.left) * width) / box.width, ((event.clientY - box.top) * height) / box.height];
}

function blank(pen) {
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
}

function prepare(input) {
  const words = input.dataset;
  const pad = document.createElement("div");
  pad.className = "sign-pad";
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", words.signLabel);
  const hint = Object.assign(document.createElement("p"), { className: "hint", textContent: words.signLabel });
  hint.setAttribute("aria-hidden", "true");
  const clear = Object.assign(document.createElement("button"), {
    type: "button", className: "button", textContent: words.signClear, hidden: true,
  });
  const note = Object.assign(document.createElement("p"), { className: "soft small" });
  note.setAttribute("role", "status");
  pad.append(hint, canvas, clear, note);
  input.before(pad);

  const pen = canvas.getContext("2d");
  blank(pen);
  let last = null;
  const stroke = (event) => {
    const [x, y] = spot(canvas, event);
    Object.assign(pen, { lineWidth: 4, lineCap: "round", lineJoin: "round", strokeStyle: "#000" });
    pen.beginPath();
    pen.moveTo(...(last ?? [x, y]));
    pen.lineTo(x + 0.01, y);
    pen.stroke();
    last = [x, y];
  };
  const end = () => {
    if (!last) return;
    last = null;
    give(input, picture(canvas));
    clear.hidden = false;
    note.textContent = words.signDone;
  };
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    stroke(event);
  });
  canvas.addEventListener("pointermove", (event) => last && (event.getCoalescedEvents?.() ?? [event]).forEach(stroke));
  canvas.addEventListener("pointerup", end);
  canvas.addEventListener("pointercancel", end);
  const wipe = () => {
    blank(pen);
    clear.hidden = true;
    note.textContent = "";
  };
  clear.addEventListener("click", () => {
    wipe();
    give(input, null);
    input.focus();
  });
  // A photo chosen afterwards takes the drawing's place.
  input.addEventListener("change", wipe);
}

for (const input of document.querySelectorAll("input[data-sign]")) {
  if (typeof DataTransfer === "function") prepare(input);
}
