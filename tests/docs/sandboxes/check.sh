# What a reader of docs/check.md has: a project with one client, and a branch with one more operation.
cat > openapi.yaml <<'YAML'
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: https://pets.example}]
paths:
  /cats:
    get:
      operationId: listCats
      tags: [cats]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Cat"}}}
components:
  schemas:
    Cat: {type: object, required: [name], properties: {name: {type: string, maxLength: 20}}}
YAML
cat > moored.toml <<'TOML'
[clients.pets]
spec = "openapi.yaml"
output = "clients/pets"
TOML
moored generate --quiet
git add . && git commit --quiet --message "The client"
git branch -M main && git switch --quiet --create other
sed -i 's|^components:|  /dogs:\n    get: {operationId: listDogs, tags: [cats], responses: {"204": {description: ok}}}\ncomponents:|' openapi.yaml
moored generate --quiet
git commit --quiet --all --message "Dogs"
git switch --quiet main
