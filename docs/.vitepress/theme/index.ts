import Theme from "vitepress/theme-without-fonts";
// eslint-disable-next-line import/no-unassigned-import -- a style sheet is there for its effect
import "./style.css";

export default Theme;
