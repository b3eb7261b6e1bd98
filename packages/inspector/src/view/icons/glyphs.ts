const ring = "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z";
const person = "M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8z M4 21c0-4 3.5-6 8-6s8 2 8 6";
const star = "M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.2L12 17.1 6.4 20.100l1.2-6.200L3 9.600l6.3-.8z";
const book =
  "M4 5.500C6.5 4 9.5 4 12 5.500C14.5 4 17.5 4 20 5.500V19C17.5 17.5 14.5 17.5 12 19C9.5 17.5 6.5 17.5 4 19z";
const page = "M6 3h8l4 4v14H6z M14 3v4h4";
const frame = "M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z";
const pen = "M4 20l1-4.500L16 4.500l3.5 3.500L8.5 19z";
const panel = `${frame} M9 4v16`;
const lens = "M11 4a7 7 0 1 0 0 14a7 7 0 1 0 0-14z M16 16l4.5 4.5";
const thumb =
  "M7 11v9H4v-9z M7 11l4-8c1.5 0 2.5 1 2.5 2.500L13 9h5.500c1.2 0 2 1 1.8 2.200l-1.2 7c-.2 1-1 1.8-2 1.800H7";
const envelope = "M4 6h16v12H4z M4 7l8 6 8-6";

/** The path of each icon in a box of 24 by 24: those of the protocol, those of header buttons, and the chat's own. */
export const glyphs: Readonly<Record<string, string>> = {
  agent: "M5 8h14v10H5z M12 8V4 M9 12v2 M15 12v2 M2 12v3 M22 12v3",
  analytics: "M4 20h16 M7 16v-4 M12 16V7 M17 16v-7",
  atom: "M12 11a1 1 0 1 0 0 2a1 1 0 1 0 0-2z M12 4c3 0 5 3.6 5 8s-2 8-5 8-5-3.6-5-8 2-8 5-8z M4 12c0-3 3.6-5 8-5s8 2 8 5-3.6 5-8 5-8-2-8-5z",
  batch: "M8 8h12v12H8z M4 16V4h12",
  bolt: "M13 3L5 14h6l-1 7 8-11h-6z",
  "book-open": `${book} M12 5.500V19`,
  "book-closed": "M6 4h12v16H7a2 2 0 0 1-2-2V5a1 1 0 0 1 1-1z M5 17h13",
  "book-clock": "M6 4h11v6 M5 17V5a1 1 0 0 1 1-1 M5 18h6 M17 13a4 4 0 1 0 0 8a4 4 0 1 0 0-8z M17 15v2l1.5 1",
  bug: "M8 9a4 4 0 0 1 8 0v6a4 4 0 0 1-8 0z M8 11H4 M20 11h-4 M8 15H4 M20 15h-4 M9 6L7 4 M15 6l2-2",
  calendar: "M4 6h16v14H4z M4 10h16 M8 3v4 M16 3v4",
  chart: "M4 4v16h16 M8 15l4-5 3 3 5-6",
  check: "M5 12.500l4.5 4.500L19 7.5",
  "check-circle": `${ring} M8 12.500l2.8 2.800L16 9.5`,
  "check-circle-filled": `!M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z M10.8 16.300L7 12.500l1.4-1.4 2.4 2.4 4.8-5 1.4 1.400z`,
  "chevron-left": "M15 5l-7 7 7 7",
  "chevron-right": "M9 5l7 7-7 7",
  "chevron-down": "M5 9l7 7 7-7",
  "circle-question": `${ring} M9.5 9.500a2.5 2.5 0 1 1 3.5 2.300c-.7.3-1 .8-1 1.7 M12 16.800v.01`,
  clock: `${ring} M12 7v5l3.5 2`,
  compass: `${ring} M15.5 8.500l-2 5-5 2 2-5z`,
  confetti: "M4 20l4-11 7 7z M14 4v3 M18 6l-2 2 M20 10h-3 M19 15l-1-1",
  cube: "M12 3l8 4.500v9L12 21l-8-4.500v-9z M4 7.500l8 4.5 8-4.5 M12 12v9",
  desktop: "M4 5h16v11H4z M9 20h6 M12 16v4",
  document: `${page} M9 12h6 M9 16h6`,
  dot: "!M12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6z",
  "dots-horizontal":
    "M6 11.5a.5.5 0 1 0 0 1a.5.5 0 1 0 0-1z M12 11.5a.5.5 0 1 0 0 1a.5.5 0 1 0 0-1z M18 11.5a.5.5 0 1 0 0 1a.5.5 0 1 0 0-1z",
  "dots-vertical":
    "M12 5.5a.5.5 0 1 0 0 1a.5.5 0 1 0 0-1z M12 11.5a.5.5 0 1 0 0 1a.5.5 0 1 0 0-1z M12 17.5a.5.5 0 1 0 0 1a.5.5 0 1 0 0-1z",
  "empty-circle": ring,
  "external-link": "M13 4h7v7 M20 4l-9 9 M17 14v6H4V7h6",
  globe: `${ring} M3 12h18 M12 3c2.5 2.5 3.5 5.5 3.5 9s-1 6.5-3.5 9c-2.5-2.5-3.5-5.5-3.5-9s1-6.5 3.5-9z`,
  keys: "M8 11a4 4 0 1 0 0 8a4 4 0 1 0 0-8z M11 12l8-8 M16 7l3 3",
  lab: "M10 3v6L4.5 19a1 1 0 0 0 1 1.500h13a1 1 0 0 0 1-1.500L14 9V3 M8.5 3h7 M7.5 15h9",
  images: "M8 4h12v12H8z M4 8v12h12 M8 13l3.5-3 3 3 2-2 3.5 3",
  info: `${ring} M12 11v5.5 M12 7.500v.01`,
  lifesaver: `${ring} M12 8.500a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z M5.6 5.600l3.9 3.9 M14.5 14.500l3.9 3.9 M18.4 5.600l-3.9 3.9 M9.5 14.500l-3.9 3.9`,
  lightbulb: "M9 17c0-2-3-3.5-3-7.500a6 6 0 0 1 12 0c0 4-3 5.5-3 7.500z M9.5 20.500h5",
  mail: envelope,
  "map-pin":
    "M12 21c4-4.5 6.5-8 6.5-11a6.5 6.5 0 0 0-13 0c0 3 2.5 6.5 6.5 11z M12 8a2 2 0 1 0 0 4a2 2 0 1 0 0-4z",
  maps: "M4 6l5-2 6 2 5-2v14l-5 2-6-2-5 2z M9 4v14 M15 6v14",
  mobile: "M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z M11 18h2",
  name: "M4 5h16v14H4z M8 15V9l4 6V9 M15 15h2",
  notebook: "M7 3h12v18H7z M4 7h3 M4 12h3 M4 17h3 M11 8h4",
  "notebook-pencil": "M17 12v9H6V3h8 M3 8h3 M3 16h3 M11 14l1-3 7-7 2 2-7 7z",
  "page-blank": page,
  phone: "M6 3h3l2 5-2.5 1.500a11 11 0 0 0 6 6L16 13l5 2v3c0 1.5-1 3-3 3C10 21 3 14 3 6c0-2 1.5-3 3-3z",
  play: "M7 4l12 8-12 8z",
  plus: "M12 5v14 M5 12h14",
  profile: person,
  "profile-card":
    "M3 5h18v14H3z M8 9a2 2 0 1 0 0 4a2 2 0 1 0 0-4z M5.5 16.500c.5-2 4.5-2 5 0 M14 10h4 M14 14h4",
  reload: "M19 8a8 8 0 1 0 1 5 M20 4v4.500h-4.5",
  star,
  "star-filled": `!${star}`,
  search: lens,
  sparkle: "M12 3c.8 5.5 3.5 8.2 9 9-5.5.8-8.2 3.5-9 9-.8-5.5-3.5-8.2-9-9 5.5-.8 8.2-3.5 9-9z",
  "sparkle-double":
    "M10 7c.6 4.3 2.7 6.4 7 7-4.3.6-6.4 2.7-7 7-.6-4.3-2.7-6.4-7-7 4.3-.6 6.4-2.7 7-7z M18 2.500c.3 2.1 1.4 3.2 3.5 3.5-2.1.3-3.2 1.4-3.5 3.5-.3-2.1-1.4-3.2-3.5-3.5 2.1-.3 3.2-1.4 3.5-3.500z",
  "square-code": `${frame} M10 9l-3 3 3 3 M14 9l3 3-3 3`,
  "square-image": `${frame} M4 16l4.5-4 4 4 3-3 4.5 4 M15 8.500v.01`,
  "square-text": `${frame} M8 9h8 M8 12.500h8 M8 16h5`,
  suitcase: "M4 8h16v12H4z M9 8V5h6v3 M4 13h16",
  "settings-slider": "M4 7h9 M17 7h3 M15 5v4 M4 17h3 M11 17h9 M9 15v4",
  user: person,
  wreath:
    "M12 20c-5 0-8-3.5-8-9 M12 20c5 0 8-3.5 8-9 M4 11c2 .5 3 1.5 3 3.5 M20 11c-2 .5-3 1.5-3 3.5 M5 6c2 .8 2.5 2 2 4 M19 6c-2 .8-2.5 2-2 4",
  write: `${pen} M14 6.500l3.5 3.5`,
  "write-alt": `${pen} M12 20h8`,
  "write-alt2": "M19 13v7H4V5h7 M10 14l1-3.5 8-8 2.5 2.5-8 8z",

  "arrow-up": "M12 19V5 M6 11l6-6 6 6",
  "arrow-down": "M12 5v14 M6 13l6 6 6-6",
  stop: "!M7 7h10v10H7z",
  microphone: "M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3z M6 11a6 6 0 0 0 12 0 M12 17v4",
  paperclip:
    "M19 11l-7.5 7.500a4.5 4.5 0 0 1-6.4-6.400L13 4.200a3 3 0 0 1 4.3 4.300L9.5 16.300a1.5 1.5 0 0 1-2.1-2.100L14 7.5",
  "thumbs-up": thumb,
  "thumbs-down":
    "M7 13V4H4v9z M7 13l4 8c1.5 0 2.5-1 2.5-2.500L13 15h5.500c1.2 0 2-1 1.8-2.200l-1.2-7c-.2-1-1-1.8-2-1.800H7",
  copy: "M9 9h11v11H9z M5 15H4V4h11v1",
  trash: "M4 7h16 M9 7V4h6v3 M6 7l1 13h10l1-13 M10 11v5 M14 11v5",
  close: "M6 6l12 12 M18 6L6 18",
  alert: "M12 4l9 16H3z M12 10v4.5 M12 17.300v.01",
  lock: "M6 11h12v9H6z M8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  tool: "M14 6a4 4 0 0 1 5.5 4.800L8.8 21.5 5 17.7 15.7 7",

  "sidebar-left": panel,
  "sidebar-right": `${frame} M15 4v16`,
  menu: "M4 7h16 M4 12h16 M4 17h16",
  hamburger: "M4 7h16 M4 12h16 M4 17h16",
  history: "M5 8a8 8 0 1 1-1 5 M4 4v4.500h4.5 M12 8v4.500l3 1.5",
  compose: "M19 13v7H4V5h7 M10 14l1-3.5 8-8 2.5 2.5-8 8z",
  home: "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
  "settings-cog":
    "M12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6z M12 3v3 M12 18v3 M3 12h3 M18 12h3 M5.6 5.600l2.1 2.1 M16.3 16.300l2.1 2.1 M18.4 5.600l-2.1 2.1 M7.7 16.300l-2.1 2.1",
  share: "M12 15V4 M8 7.500L12 3.500l4 4 M5 12v8h14v-8",
  grid: "M4 4h7v7H4z M13 4h7v7h-7z M4 13h7v7H4z M13 13h7v7h-7z",
  "light-mode":
    "M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8z M12 3v1.5 M12 19.500V21 M3 12h1.5 M19.5 12H21 M5.6 5.600l1 1 M17.4 17.400l1 1 M18.4 5.600l-1 1 M6.6 17.400l-1 1",
  "dark-mode": "M20 14A8.5 8.5 0 0 1 10 4a8.5 8.5 0 1 0 10 10z",
};
