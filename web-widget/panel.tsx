import { render } from "preact";
export const panel = (root: HTMLElement) => {
  render(<p>hi</p>, root);
};
