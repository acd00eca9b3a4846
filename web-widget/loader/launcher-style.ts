/** The button's own few rules, so that it stands before the panel is fetched. The panel brings the rest. */
export const launcherStyle = `
:host{all:initial;color-scheme:light dark;--aisle-launcher-size:56px}
:host([hidden]){display:none}
:host(:not([mode=inline])){position:fixed;z-index:2147483000;inset-block-end:calc(var(--aisle-offset-block,20px) + env(safe-area-inset-bottom));inset-inline-end:calc(var(--aisle-offset-inline,20px) + env(safe-area-inset-right))}
:host([mode=inline]){display:block;block-size:var(--aisle-inline-height,640px);max-block-size:100%}
.launcher{position:relative;display:grid;place-items:center;inline-size:var(--aisle-launcher-size);block-size:var(--aisle-launcher-size);padding:0;border:1px solid transparent;border-radius:50%;background:var(--aisle-accent,light-dark(#1f5c4d,#79cfb4));color:var(--aisle-accent-text,light-dark(#fff,#06241a));box-shadow:0 6px 20px #0004;cursor:pointer}
.launcher:hover{filter:brightness(1.1)}
.launcher:focus-visible{outline:3px solid #0b57d0;outline-offset:3px}
.launcher:before{content:"";inline-size:24px;block-size:24px;background:currentColor;forced-color-adjust:none;clip-path:path(evenodd,"M4 4h16q2 0 2 2v10q0 2-2 2h-8l-5 4v-4H4q-2 0-2-2V6q0-2 2-2zM7 9v2h10V9zM7 13v2h6v-2z")}
:host([data-open]) .launcher:before{clip-path:path("M5 9l1.5-1.5L12 13l5.5-5.5L19 9l-7 7z")}
.badge[hidden],.notice:empty{display:none}
.notice{position:absolute;inset-block-end:66px;inset-inline-end:0;inline-size:220px;margin:0;padding:12px;border-radius:12px;background:#fff;color:#1d1d1f;font:14px/1.4 system-ui}
:host([data-theme=light]){color-scheme:light}
:host([data-theme=dark]){color-scheme:dark}
@media (max-width:480px){:host([data-open]:not([mode=inline])) .launcher{display:none}}
@media (forced-colors:active){.launcher{border-color:ButtonText}}
@media print{:host{display:none}}
`;
