# SPDX-License-Identifier: Apache-2.0
"""Parses an ISO 20022 message from standard input with pyiso20022, whose classes are made from the schemas.

    python iso20022.py pain.001.001.09 < order.xml
"""
import importlib
import sys

from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.parsers.config import ParserConfig


def parse(message, text):
    """The message as an object; fails on any element that its schema does not know."""
    family = message.split(".")[0]
    name = message.replace(".", "_")
    module = importlib.import_module(f"pyiso20022.{family}.{name}")
    strict = ParserConfig(fail_on_unknown_properties=True, fail_on_unknown_attributes=True,
                          fail_on_converter_warnings=True)
    return XmlParser(config=strict).from_string(text, module.Document)


if __name__ == "__main__":
    parse(sys.argv[1], sys.stdin.read())
