"""Sealed values: bound to their place, erased by destroying their key while the chain stays whole."""

import secrets

import pytest
from sqlalchemy import select

from officesuite.base.errors import NotAllowed, NotFound
from officesuite.db import audit, seal
from officesuite.db.audit import AuditEvent
from officesuite.office import settings
from officesuite.office.access import service
from officesuite.office.office import Office

KEY = bytes(range(32))
NUMBER = "123456789018"


@service("")
def keep(session) -> tuple[str, str]:
    """Seals a number into a stored value, as a later module will into its column."""
    key = seal.new_record_key(session, group="numbers", group_key=KEY)
    sealed = seal.seal(session, NUMBER, entity="people.employee", column="my_number", record_key=key, group_key=KEY)
    settings.write_text(session, "sealed", sealed)
    return key, sealed


def test_a_sealed_value_reads_back_and_stands_nowhere_in_clear(office: Office) -> None:
    _, sealed = office.run(keep)
    with office.read() as session:
        assert seal.unseal(session, sealed, entity="people.employee", column="my_number", group_key=KEY) == NUMBER
        assert all(NUMBER not in changes for changes in session.scalars(select(AuditEvent.changes)))


def test_a_ciphertext_moved_to_another_column_is_refused(office: Office) -> None:
    _, sealed = office.run(keep)
    with office.read() as session, pytest.raises(NotAllowed):
        seal.unseal(session, sealed, entity="people.employee", column="bank_account", group_key=KEY)


def test_a_wrong_group_key_is_refused(office: Office) -> None:
    _, sealed = office.run(keep)
    with office.read() as session, pytest.raises(NotAllowed):
        seal.unseal(session, sealed, entity="people.employee", column="my_number", group_key=secrets.token_bytes(32))


def test_destroying_the_key_erases_the_value_and_keeps_the_chain(office: Office) -> None:
    key, sealed = office.run(keep)

    @service("")
    def dispose(session):
        seal.destroy(session, key)

    office.run(dispose)
    with office.read() as session:
        with pytest.raises(NotFound):
            seal.unseal(session, sealed, entity="people.employee", column="my_number", group_key=KEY)
        assert audit.verify(session)[1] is None
