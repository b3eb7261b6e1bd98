import { type ComponentType, lazy } from "react";
import type { WidgetComponent } from "@chatkit-protocol/core/protocol";
import { Badge } from "./badge.tsx";
import { Basic } from "./basic.tsx";
import { Box, Col, Row } from "./box.tsx";
import { Button } from "./button.tsx";
import { Card } from "./card.tsx";
import { Checkbox } from "./checkbox.tsx";
import { Divider } from "./divider.tsx";
import { Form } from "./form.tsx";
import { IconComponent } from "./icon-component.tsx";
import { Image } from "./image.tsx";
import { Input } from "./input.tsx";
import { Label } from "./label.tsx";
import { LazyComponent } from "./lazy-component.tsx";
import { ListView, ListViewItem } from "./list-view.tsx";
import { MarkdownComponent } from "./markdown-component.tsx";
import type { NodeProps } from "./node-props.ts";
import { RadioGroup } from "./radio-group.tsx";
import { Spacer } from "./spacer.tsx";
import { Table, TableCell, TableRow } from "./table.tsx";
import { Caption, Text, Title } from "./text.tsx";
import { Textarea } from "./textarea.tsx";
import { Transition } from "./transition.tsx";

/** The component of each type; charts, calendars and lists of choices are chunks of their own. */
export const catalogue: { readonly [Type in WidgetComponent["type"]]: ComponentType<NodeProps> } = {
  Card,
  ListView,
  ListViewItem,
  Basic,
  Box,
  Row,
  Col,
  Form,
  Spacer,
  Divider,
  Transition,
  Text,
  Title,
  Caption,
  Markdown: MarkdownComponent,
  Label,
  Badge,
  Icon: IconComponent,
  Image,
  Button,
  Input,
  Textarea,
  Select: LazyComponent(lazy(() => import("./select.tsx"))),
  DatePicker: LazyComponent(lazy(() => import("./date-picker.tsx"))),
  Checkbox,
  RadioGroup,
  Chart: LazyComponent(lazy(() => import("./chart.tsx"))),
  Table,
  "Table.Row": TableRow,
  "Table.Cell": TableCell,
};
