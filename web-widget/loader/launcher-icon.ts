const namespace = "http://www.w3.org/2000/svg";

/** Two drawings in one place: a speech bubble, and the cross of the open state. Which one is seen says the style. */
export function launcherIcon(): SVGElement {
  const icon = document.createElementNS(namespace, "svg");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", "true");
  icon.append(
    line(
      "bubble",
      "M4 5.5h16q1.5 0 1.5 1.5v9q0 1.5-1.5 1.5h-8.5L7 21v-3.5H4Q2.5 17.5 2.5 16V7Q2.5 5.5 4 5.5zM8 10h8M8 13h5",
    ),
    line("cross", "M6 9l6 6 6-6"),
  );
  return icon;
}

function line(name: string, drawing: string): SVGElement {
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("class", name);
  path.setAttribute("d", drawing);
  return path;
}
