# What a reader of docs/update.md has: the client of docs/diff.md, of the older document, and the newer one beside it.
. "$(dirname "$0")/diff.sh"
cp vendor-2025.yaml specs/vendor.yaml
cp vendor-2026.yaml new.yaml
