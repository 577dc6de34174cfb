"""A name is taken apart where its writer put words together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moored.names.words import pascal, snake, words

NAMES = [
    ("accountIds", "account_ids"),
    ("account_ids", "account_ids"),
    ("account-ids", "account_ids"),
    ("Account IDs", "account_ids"),
    ("accountIDs", "account_ids"),
    ("URLsOfPDFs", "urls_of_pdfs"),
    ("GET_BillingDocumentFilesDeletionJob", "get_billing_document_files_deletion_job"),
    ("POST_BillingDocumentFilesDeletionJob", "post_billing_document_files_deletion_job"),
    ("Create_BulkPDFToZIPGeneration", "create_bulk_pdf_to_zip_generation"),
    ("PDFtoZIP", "pdf_to_zip"),
    ("generateMissingPDF", "generate_missing_pdf"),
    ("HTTPResponse", "http_response"),
    ("HTTP2Server", "http2_server"),
    ("OAuth", "oauth"),
    ("oauth2ClientCredentials", "oauth2_client_credentials"),
    ("GitHubApp", "github_app"),
    ("getX", "get_x"),
    ("aB", "a_b"),
    ("$filter", "filter"),
    ("@odata.type", "odata_type"),
    ("Übergröße", "ubergro_e"),
    ("naïve café", "naive_cafe"),
    ("__init__", "init"),
    ("2024 Q1", "2024_q1"),
    ("\U0001f600", ""),
    ("", ""),
]
# What splitting before every capital makes of them.
UGLY = ["g_et_billing", "p_ost_", "account_i_ds", "p_d_f", "o_auth", "git_hub", "u_r_l", "i_ds"]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_words(name: str, expected: str) -> None:
    assert snake(words(name)) == expected


@pytest.mark.parametrize("ugly", UGLY)
def test_no_name_falls_apart(ugly: str) -> None:
    assert [name for name, _ in NAMES if ugly in snake(words(name))] == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("account_ids", "AccountIds"),
        ("BulkPDFJob", "BulkPdfJob"),
        ("billing documents", "BillingDocuments"),
        ("a.b-c", "ABC"),
    ],
)
def test_pascal(name: str, expected: str) -> None:
    assert pascal(words(name)) == expected


@given(st.text())
def test_words_are_plain(name: str) -> None:
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in words(name))


@given(st.lists(st.from_regex(r"[a-z]{2,6}", fullmatch=True), min_size=1, max_size=4))
def test_one_name_in_four_spellings(parts: list[str]) -> None:
    spelled = {snake(words(joint.join(parts))) for joint in ("_", "-", " ", ".")}
    assert spelled == {snake(words(pascal(tuple(parts))))} == {"_".join(parts)}
