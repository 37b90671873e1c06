"""Codes of problems, told from the source: what reaches ``Problem(code, severity)``, through whatever functions."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from tests.house.project import ROOT

SOURCES = (ROOT / "loaders" / "evidence_loaders", ROOT / "api" / "evidence_api")
METHODS = {"warn": "warning", "lose": "error"}
"""The methods of RowProblems, which keeps codes until all rows are read."""

Function = ast.FunctionDef | ast.AsyncFunctionDef
Site = tuple[ast.expr, ast.expr | str]
"""What a call gives as code, and as severity: an expression, or the word itself."""


@dataclass
class Module:
    """One file: its functions and its constants, by name, and what it imports from where."""

    path: Path
    tree: ast.Module
    functions: dict[str, Function] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)
    imported: dict[str, str] = field(default_factory=dict)

    @classmethod
    def at(cls, path: Path) -> "Module":
        module = cls(path, ast.parse(path.read_text(encoding="utf-8")))
        for node in ast.walk(module.tree):
            if isinstance(node, Function):
                module.functions[node.name] = node
            elif isinstance(node, ast.ImportFrom) and node.module:
                module.imported |= {name.asname or name.name: node.module for name in node.names}
        for node in module.tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                module.constants |= _text(node.targets[0].id, node.value)
        return module

    @cached_property
    def calls(self) -> list[tuple[Function | None, ast.Call]]:
        """Every call with the function that it stands in."""
        found: list[tuple[Function | None, ast.Call]] = []
        waiting: list[tuple[Function | None, ast.AST]] = [(None, self.tree)]
        while waiting:
            inside, node = waiting.pop()
            if isinstance(node, ast.Call):
                found.append((inside, node))
            within = node if isinstance(node, Function) else inside
            waiting += [(within, child) for child in ast.iter_child_nodes(node)]
        return found


def _text(name: str, value: ast.expr) -> dict[str, str]:
    return {name: value.value} if isinstance(value, ast.Constant) and isinstance(value.value, str) else {}


class Codes:
    """Follows codes from where they are written to where they become problems."""

    def __init__(self) -> None:
        self.modules = {
            ".".join(path.relative_to(root.parent).with_suffix("").parts).removesuffix(".__init__"): Module.at(path)
            for root in SOURCES
            for path in root.rglob("*.py")
        }

    def told(self) -> set[tuple[str, str]]:
        """Every code with each severity that it comes with."""
        return {pair for module in self.modules.values() for pair in self._of_module(module)}

    def _of_module(self, module: Module) -> Iterator[tuple[str, str]]:
        for inside, call in module.calls:
            for code, severity in self._sites(module, call):
                given = _parameters(inside)
                if {_name(code), _name(severity)} & given or _is_kept(module, inside):
                    continue  # told where that function is called
                yield self._code(module, code), self._severity(module, severity)

    def _sites(self, module: Module, call: ast.Call, depth: int = 0) -> Iterator[Site]:
        """What a call makes problems of, whether it makes them itself or another function does for it."""
        name = call.func.attr if isinstance(call.func, ast.Attribute) else _name(call.func)
        if name == "Problem":
            given = {keyword.arg: keyword.value for keyword in call.keywords}
            yield given["code"], given["severity"]
        elif isinstance(call.func, ast.Attribute):
            if name in METHODS and call.args:
                yield call.args[0], METHODS[name]
        elif name and depth < 5:
            yield from self._through(module, name, call, depth)

    def _through(self, module: Module, name: str, call: ast.Call, depth: int) -> Iterator[Site]:
        home = module if name in module.functions else self.modules.get(module.imported.get(name, ""))
        function = home.functions.get(name) if home else None
        if home is None or function is None:
            return
        given = _bound(function, call)
        for inside, inner in home.calls:
            if inside is function:
                for code, severity in self._sites(home, inner, depth + 1):
                    if {_name(code), _name(severity)} & set(given):
                        yield given.get(_name(code), code), given.get(_name(severity), severity)

    def _code(self, module: Module, code: ast.expr) -> str:
        found = _text("", code).get("") or module.constants.get(_name(code))
        if not found and (home := self.modules.get(module.imported.get(_name(code), ""))):
            found = home.constants.get(_name(code))
        assert found, f"{module.path}:{code.lineno}: a code that can't be told from the source"
        return found

    def _severity(self, module: Module, severity: ast.expr | str) -> str:
        if isinstance(severity, str):
            return severity
        assert isinstance(severity, ast.Attribute), f"{module.path}:{severity.lineno}: a severity that can't be told"
        return severity.attr.lower()


def _name(node: ast.expr | str) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _parameters(function: Function | None) -> set[str]:
    return {one.arg for one in (*function.args.args, *function.args.kwonlyargs)} if function else set()


def _is_kept(module: Module, function: Function | None) -> bool:
    """Whether the problems are those that RowProblems kept, whose codes its methods were given."""
    return module.path.name == "row_problems.py" and function is not None and function.name == "told"


def _bound(function: Function, call: ast.Call) -> dict[str, ast.expr]:
    names = [one.arg for one in function.args.args]
    keywords = {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
    return dict(zip(names, call.args, strict=False)) | keywords
