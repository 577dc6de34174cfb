"""Schemas to types, by datamodel-code-generator: the only place that imports it.

It gets one closed document of disguised schemas, and prints through `templates/models`.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from moored.problems import MooredError, Problem

if TYPE_CHECKING:
    from datamodel_code_generator.config import GenerateConfig


def print_models(schemas: Mapping[str, Any], templates: Path) -> str:
    """The intermediate form of all schemas.

    Args:
        schemas: By class name; every `$ref` is `#/components/schemas/<class name>`.
        templates: The folder `templates/models`.

    Raises:
        MooredError: datamodel-code-generator refuses the schemas.
    """
    # Two seconds of imports: only where there is something to generate.
    from datamodel_code_generator import Error, generate

    document = {
        "openapi": "3.1.0",
        "info": {"title": "schemas", "version": "0"},
        "paths": {},
        "components": {"schemas": dict(schemas)},
    }
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            printed = generate(json.dumps(document), config=_config(templates))
    except Error as error:
        raise MooredError([_refusal(str(error))]) from None
    return printed if isinstance(printed, str) else ""


def _config(templates: Path) -> GenerateConfig:
    from datamodel_code_generator.config import GenerateConfig
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import PythonVersion
    from datamodel_code_generator.parser import LiteralType

    return GenerateConfig(
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        custom_template_dir=templates,
        allow_remote_refs=False,
        disable_timestamp=True,
        disable_future_imports=True,
        enum_field_as_literal=LiteralType.All,
        field_constraints=True,
        formatters=[],
        keep_model_order=True,
        strict_nullable=True,
        use_annotated=True,
        use_double_quotes=True,
        use_standard_collections=True,
        use_union_operator=True,
    )


def _refusal(message: str) -> Problem:
    return Problem(
        code="M0701",
        message=f"datamodel-code-generator refuses the schemas: {message.splitlines()[0]}",
        hint="leave out the operations that use the schema, or mend it in an overlay",
    )
