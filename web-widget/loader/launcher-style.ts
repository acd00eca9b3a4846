/** The button's own few rules, so that it stands before the panel is fetched. The panel brings the rest. */
export const launcherStyle = `
:host{all:initial;--aisle-launcher-size:56px}
:host([hidden]){display:none}
:host(:not([mode=inline])){position:fixed;z-index:2147483000;inset-block-end:calc(var(--aisle-offset-block,20px) + env(safe-area-inset-bottom));inset-inline-end:calc(var(--aisle-offset-inline,20px) + env(safe-area-inset-right))}
:host([mode=inline]){display:block;block-size:var(--aisle-inline-height,640px);max-block-size:100%}
.launcher{position:relative;display:grid;place-items:center;inline-size:var(--aisle-launcher-size);block-size:var(--aisle-launcher-size);padding:0;border:1px solid transparent;border-radius:50%;background:var(--aisle-accent,#1f5c4d);color:var(--aisle-accent-text,#fff);box-shadow:0 6px 20px #0004;cursor:pointer}
.launcher:hover{filter:brightness(1.1)}
.launcher:focus-visible{outline:3px solid #0b57d0;outline-offset:3px}
.launcher svg{inline-size:26px;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.cross,:host([data-open]) .launcher .bubble{display:none}
:host([data-open]) .cross{display:inline}
.badge[hidden],.notice:empty{display:none}
.notice{position:absolute;inset-block-end:66px;inset-inline-end:0;inline-size:220px;margin:0;padding:12px;border-radius:12px;background:#fff;color:#1d1d1f;font:14px/1.4 system-ui}
@media (prefers-color-scheme:dark){:host(:not([data-theme=light])) .launcher{background:var(--aisle-accent,#79cfb4);color:var(--aisle-accent-text,#06241a)}}
@media (max-width:480px){:host([data-open]:not([mode=inline])) .launcher{display:none}}
@media (forced-colors:active){.launcher{border-color:ButtonText}}
@media print{:host{display:none}}
`;
