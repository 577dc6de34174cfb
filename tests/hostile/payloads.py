"""Texts that end a literal, a comment, a line, a code span or a template, and run something after it."""

from __future__ import annotations

RUN = '__import__("sys").audit("hostile.canary")'
RUN_SINGLE = RUN.replace('"', "'")

#: By what they try.
PAYLOADS: dict[str, str] = {
    "close a docstring": f'"""\n{RUN}\n"""',
    "close a docstring in single quotes": f"'''\n{RUN}\n'''",
    "close a literal": f'"+{RUN}+"',
    "close a literal in single quotes": f"'+{RUN_SINGLE}+'",
    "close a call": f'")\n{RUN}\n("',
    "close both": f"'\"+{RUN}+\"'",
    "a backslash at the end": "C:\\",
    "backslashes before a quote": f'\\\\\\"+{RUN}+"\\',
    "a line feed": f"x\n{RUN}\n#",
    "a carriage return": f"x\r{RUN}\r#",
    "a form feed and a vertical tab": f"x\x0c{RUN}\x0b{RUN}#",
    "line ends of Unicode": f"x\u2028{RUN}\u2029{RUN}\x85{RUN}\x1c{RUN}#",
    "an expression alone": RUN,
    "a formatted string": "{" + RUN + "} %s %(a)s {0.__class__.__mro__} ${PATH}",
    "a template": "{{ cycler.__init__.__globals__.os.getcwd() }}{% raw %}{# a #}{% endraw %}# x\n## y",
    "escapes": "\\N{DASH} \\u0041 \\x41 \\101 \\n \\",
    "HTML": "<script>alert(1)</script><img src=x onerror=alert(1)><!-- --><a href='javascript:1'>x</a>",
    "Markdown": "](javascript:alert(1)) ![x](https://trap.example/x.png) [a](b) <https://trap.example> # h",
    "a fence": "```\n````\n~~~\n<b>x</b>\n| a | b |\n---\n",
    "a code span": "`x` ``y`` ` <b>z</b>",
    "TOML": '"\n[tool.x]\ny = """\n\'\'\'',
    "a terminal": "\x1b[31mred\x1b]0;title\x07\x9b31m [/red] [bold]x[/] \x08\x7f",
    "a direction": "\u202eevil\u2066\u2069\u200f\u061c",
    "nothing to see": "\u200b\u200d\ufeff\u2060\U000e0041\u00ad\ufff9\u3164",
    "a null": "a\x00b",
    "half a character": "a\ud800b\udfff",
    "a noncharacter": "\uffff\ufffe\U0010ffff\ue000",
    "a workflow command": "%0A::error::x\n::set-output name=a::b",
    "a path": "../../../../tmp/hostile",
    "an absolute path": "/tmp/hostile",
    "a device": "CON",
    "a dunder": "__class__",
    "a long text": "x" * 5000,
    "many words": "word " * 2000,
    "nothing": "",
    "spaces": "   ",
    "a lookalike": "\ufb01eld \u212b \u1e9e \u0130 \u0131",
    "a number": "1e999",
}
