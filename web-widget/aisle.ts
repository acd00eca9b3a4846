const base = "";
void import(/* @vite-ignore */ `${base}panel.js`);
