# What a reader of docs/suggest.md has: a vendor's document.
mkdir -p specs
cat > specs/vendor.yaml <<'YAML'
openapi: 3.1.0
info: {title: Vendor, version: "1"}
servers: [{url: https://api.vendor.example}]
paths:
  /v1/charges:
    get:
      operationId: listCharges
      tags: [Billing]
      parameters:
        - {name: starting_after, in: query, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer}}
        - &tenant {name: X-Tenant-Id, in: header, schema: {type: string}}
      responses:
        "200":
          description: A page.
          content:
            application/json:
              schema:
                type: object
                required: [data, has_more]
                properties:
                  data: {type: array, items: {$ref: "#/components/schemas/Charge"}}
                  has_more: {type: boolean}
  /v1/exports:
    post:
      operationId: createExport
      tags: [Billing]
      parameters: [*tenant]
      responses: &export
        "200":
          description: How far it is.
          content: {application/json: {schema: {$ref: "#/components/schemas/Export"}}}
  /v1/exports/{export_id}:
    get:
      operationId: getExport
      tags: [Billing]
      parameters: [{name: export_id, in: path, required: true, schema: {type: string}}, *tenant]
      responses: *export
components:
  schemas:
    Charge: {type: object, required: [id], properties: {id: {type: string}}}
    Export:
      type: object
      required: [id, status]
      properties:
        id: {type: string}
        status: {type: string, enum: [pending, running, done, failed]}
YAML
