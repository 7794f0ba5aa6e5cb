"""That the program starts, answers, and ends when asked."""


def test_an_empty_folder_is_served(empty):
    assert empty.get("/healthz")[0] == 200
    assert empty.get("/")[0] == 200
