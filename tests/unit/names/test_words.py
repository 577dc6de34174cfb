"""A name is taken apart where its writer put words together."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moored.names.words import pascal, shortened, snake, spelled_out, spelling, words

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
    ("Übergröße", "ubergrosse"),
    ("naïve café", "naive_cafe"),
    ("HTTPSServerURLs", "https_server_urls"),
    ("OAuth2Token", "oauth2_token"),
    ("IPv4Address", "ipv4_address"),
    ("iOSVersion", "ios_version"),
    ("getV2Users", "get_v2_users"),
    ("users/list-by-org", "users_list_by_org"),
    ("Microsoft.Graph.user_Create", "microsoft_graph_user_create"),
    ("compute.instances.list", "compute_instances_list"),
    ("oSDetails", "os_details"),
    ("aPIKey", "api_key"),
    ("iBAN", "iban"),
    ("xAPIKey", "x_api_key"),
    ("volumeUoM", "volume_uom"),
    ("IoTHub", "iot_hub"),
    ("vCPUs", "vcpus"),
    ("2fa", "2fa"),
    ("90thPercentile", "90th_percentile"),
    ("0x1c8f6a5f009e051c", "0x1c8f6a5f009e051c"),
    ("+1", "plus_1"),
    ("-1", "minus_1"),
    ("StartTime<", "start_time_lt"),
    ("StartTime>=", "start_time_gte"),
    ("List<Pet>", "list_pet"),
    ("$.xgafv", "xgafv"),
    ("#text", "text"),
    ("ids[]", "ids"),
    ("filter[name]", "filter_name"),
    ("*", "star"),
    ("_", "underscore"),
    ("Größe", "grosse"),
    ("ŁódźMiasto", "lodz_miasto"),
    ("ЦенаТовара", "tsena_tovara"),
    ("όνομα", "onoma"),
    ("カタカナ", "katakana"),
    ("한국어", "hangugeo"),
    ("名前", "u540d_u524d"),
    ("__init__", "init"),
    ("2024 Q1", "2024_q1"),
    ("\U0001f600", "grinning_face"),
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


@pytest.mark.parametrize(
    ("name", "expected"),
    [("@type", "at_type"), ("_id", "underscore_id"), ("users~", "users_tilde"), ("ids[]", "ids")],
)
def test_symbols_are_spelled_out(name: str, expected: str) -> None:
    assert snake(spelled_out(name)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("accountId", "camel"),
        ("AccountId", "pascal"),
        ("ACCOUNT_ID", "upper"),
        ("account-id", "hyphens"),
        ("account id", "spaces"),
        ("account_id", "plain"),
        ("account.id", "dots"),
        ("account/id", "slashes"),
        ("-account", "plain"),
        ("accountID", "capitals"),
        ("", "empty"),
    ],
)
def test_spelling(name: str, expected: str) -> None:
    assert spelling(name) == expected


def _real() -> list[list[str]]:
    """Names of real documents: on the wire, in Python."""
    text = (Path(__file__).parent / "real_names.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines()]


def test_real_names() -> None:
    assert [(wire, snake(words(wire))) for wire, _ in _real()] == [(*row,) for row in _real()]


@pytest.mark.parametrize(("last", "whole"), [(48, True), (49, True), (50, False), (51, False)])
def test_a_hundred_characters_are_a_name(last: int, whole: bool) -> None:
    parts = ("a" * 50, "b" * last)
    assert shortened(parts) == (parts if whole else parts[:1])


def test_a_long_name_keeps_its_ends() -> None:
    parts = tuple(f"w{number:03}" for number in range(30))
    assert snake(parts) == "_".join([*parts[:10], *parts[-10:]])
    assert snake(("x" * 120, "y")) == "x" * 100


@given(st.text(max_size=400))
def test_names_stay_short(name: str) -> None:
    assert len(snake(words(name))) <= 100
    assert len(pascal(words(name))) <= 100


@given(st.text())
def test_words_are_plain(name: str) -> None:
    assert all(word.isascii() and word.isalnum() and word == word.lower() for word in words(name))


@given(st.lists(st.from_regex(r"[a-z]{2,6}", fullmatch=True), min_size=1, max_size=4))
def test_one_name_in_four_spellings(parts: list[str]) -> None:
    spelled = {snake(words(joint.join(parts))) for joint in ("_", "-", " ", ".")}
    assert spelled == {snake(words(pascal(tuple(parts))))} == {"_".join(parts)}
