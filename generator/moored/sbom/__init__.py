"""Bills of materials, for scanners that cannot see code which was copied."""

from moored.sbom.bill import bill_of_materials

__all__ = ["bill_of_materials"]
