"""The words that synthetic documents are made of."""

AREAS = """
Account Asset Audit Billing Budget Campaign Card Cargo Catalog Claim Cloud Contract Course Credit
Customer Data Delivery Device Event Factory Fleet Health Hotel Identity Insurance Inventory Job
Legal Loan Market Media Order Partner Payment Payroll Product Project Sales Support Travel
""".split()  # noqa: SIM905

NOUNS = """
Agreement Alert Allowance Approval Batch Booking Bundle Category Channel Comment Condition Contact
Counter Discount Document Entry Export Feature Forecast Group Import Invoice Item Label Ledger
Limit Link Location Member Message Note Notification Offer Package Period Plan Policy Profile
Quota Receipt
""".split()  # noqa: SIM905

FIELDS = """
amountDue attempts barcode batchSize brand capacity checksum color comments contactEmail
costCenter countryCode deadline department depth discountRate displayName distance duration
errorCount externalId fileName firstName flags gender grade groupName height hostName iconUrl
invoiceNumber language lastName latitude length locale longitude manager maxRetries mimeType model
nickname notes owner phone postalCode priority progress quantity rank rating reference region
requestedBy revision score sequence shortCode size source state statusText subtitle summary
supplier taxRate temperature theme timeZone title unit url userAgent version volume warehouse
website weight width zone
""".split()  # noqa: SIM905
