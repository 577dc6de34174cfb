# What a reader of docs/names.md has: a client whose vendor renamed a schema, and took an operation away.
cat > moored.toml <<'TOML'
[clients.petstore]
spec = "openapi.yaml"
output = "petstore"
TOML
cat > openapi.yaml <<'YAML'
openapi: 3.1.0
info: {title: Petstore, version: "1"}
servers: [{url: https://pets.example}]
security: [{ApiKey: []}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
        - {name: Api-Version, in: header, schema: {type: string}, x-moored-client-option: true}
      responses: &pets
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
  /cats:
    get: {operationId: listCats, tags: [pets], responses: *pets}
components:
  securitySchemes:
    ApiKey: {type: apiKey, in: header, name: X-Key}
  schemas:
    Pet: {type: object, required: [petName], properties: {petName: {type: string}}}
YAML
moored generate --quiet
sed -i -e '/^  \/cats:/,+1d' -e 's/schemas\/Pet"/schemas\/Animal"/' -e 's/^    Pet:/    Animal:/' openapi.yaml
moored generate --quiet
