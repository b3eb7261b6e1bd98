"""Prints what the reference makes of templates.json into reference.json.

Run it in this folder with the packages of the header installed:
    pip install openai-chatkit==1.6.5 Jinja2==3.1.6
    python print-reference.py
"""

import json
import warnings
from importlib.metadata import version

warnings.simplefilter("ignore")
from chatkit.widgets import WidgetTemplate  # noqa: E402


def result(case):
    definition = {"version": "1.0", "name": case["name"], "template": case["template"]}
    try:
        widget = WidgetTemplate(definition).build(case["data"])
    except Exception as error:
        return {"name": case["name"], "error": f"{type(error).__name__}: {str(error).splitlines()[0]}"}
    return {"name": case["name"], "widget": json.loads(widget.model_dump_json())}


with open("templates.json", encoding="utf-8") as file:
    cases = json.load(file)
printed_by = {name: version(name) for name in ("openai-chatkit", "Jinja2", "pydantic")}
with open("reference.json", "w", encoding="utf-8") as file:
    json.dump({"printed_by": printed_by, "results": [result(case) for case in cases]}, file, ensure_ascii=False, indent=2)
    file.write("\n")
