# What a reader of docs/diff.md has: two documents, a repository in which one became the other, a client, a caller.
mkdir -p specs app
cat > vendor-2025.yaml <<'YAML'
openapi: 3.1.0
info: {title: Vendor, version: 1.2.0}
servers: [{url: https://api.vendor.example}]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [Pets]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: The pet.
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
  /owners:
    get:
      operationId: listOwners
      tags: [Owners]
      responses:
        "200":
          description: All.
          content: {application/json: {schema: {type: array, items: {type: string}}}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties: {name: {type: string}, nickname: {type: string}, age: {type: integer}}
YAML
sed -e 's/ nickname: {type: string},//' -e 's/1.2.0/1.3.0/' vendor-2025.yaml |
  sed -e 's|^  /owners:|  /shops:\n    get: {operationId: listShops, tags: [Shops], responses: {"204": {description: ok}}}\n  /owners:|' \
  -e 's/items: {type: string}/items: {type: integer}/' > vendor-2026.yaml
cp vendor-2025.yaml specs/vendor.yaml
cat > moored.toml <<'TOML'
[clients.vendor]
spec = "specs/vendor.yaml"
output = "clients/vendor"
TOML
cat > app/show.py <<'PY'
from clients.vendor import Client


def show(client: Client, id: str) -> str:
    pet = client.pets.get_pet(id)
    return pet.nickname or pet.name
PY
moored generate --quiet
git add . && git commit --quiet --message "The client"
cp vendor-2026.yaml specs/vendor.yaml
git commit --quiet --all --message "What the vendor has now"
