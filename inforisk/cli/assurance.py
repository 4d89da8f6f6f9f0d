"""The commands about what can be relied on: training, maturity, incidents, and the registers themselves."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from inforisk.cli.answering import asked_for, command_of, standing_record
from inforisk.cycle.archive import Archive
from inforisk.cycle.earlier import earlier_assessment, ledgers_before
from inforisk.cycle.found import findings_by_service
from inforisk.metrics.incidents.position import incident_position
from inforisk.metrics.incidents.unmoved import unmoved_risks
from inforisk.metrics.incidents.words import incident_words, unmoved_words
from inforisk.metrics.maturity.position import maturity
from inforisk.metrics.maturity.words import summary as maturity_words
from inforisk.metrics.quality.answers import completeness_by_service
from inforisk.metrics.quality.calibration import calibration
from inforisk.metrics.quality.faults import BrokenRule, broken_rules
from inforisk.metrics.quality.reviews import review_ages
from inforisk.metrics.quality.words import calibration_words, completeness_words, findings_words, review_words
from inforisk.metrics.training.coverage import GroupCoverage, coverage
from inforisk.metrics.training.exposure import untrained_exposure
from inforisk.metrics.training.words import coverage_words, exposure_words, method_words
from inforisk.vocabulary import Kind


def _coverage(archive: Archive, chosen: Namespace) -> tuple[dict[str, Any], str]:
    asked, people = asked_for(archive, chosen.quarter), archive.people()
    settings = archive.store.council.settings(archive.principal, archive.scope, asked.as_at)
    assets, training = (archive.rows(asked, kind) for kind in (Kind.ASSETS, Kind.TRAINING))
    answer = coverage(assets, training, asked.as_at, settings, people, chosen.course)
    exposure = untrained_exposure(answer, assets, archive.rows(asked, Kind.RISKS), people)
    record = {
        **standing_record(asked),
        **_fields(answer),
        "total": answer.total,
        "required": answer.required,
        "ever_completed": answer.ever_completed,
        "valid": answer.valid,
        "meets_target": answer.meets_target,
        "counts": answer.counts,
        "by_service": [_group(one) for one in answer.by_service],
        "by_directorate": [_group(one) for one in answer.by_directorate],
        "unmatched_learners": len(answer.unmatched_learners),
        "exposure": exposure,
    }
    return record, "\n".join([coverage_words(answer), method_words(answer), exposure_words(exposure)])


def _group(one: GroupCoverage) -> dict[str, Any]:
    return {"name": one.name, "total": one.total, "valid": one.valid, "counts": one.counts}


def _maturity(archive: Archive, chosen: Namespace) -> tuple[dict[str, Any], str]:
    asked = asked_for(archive, chosen.quarter)
    position = maturity(archive.rows(asked, Kind.MATURITY), earlier_assessment(archive, asked))
    models = [model.as_record() for model in position.models]
    return {**standing_record(asked), "models": models}, maturity_words(position)


def _incidents(archive: Archive, chosen: Namespace) -> tuple[dict[str, Any], str]:
    asked = asked_for(archive, chosen.quarter)
    incidents, assets, risks = (archive.rows(asked, kind) for kind in (Kind.INCIDENTS, Kind.ASSETS, Kind.RISKS))
    position = incident_position(incidents, asked.as_at, chosen.since, assets, risks)
    before = ledgers_before(archive, asked, Kind.RISKS)
    unmoved = unmoved_risks(incidents, risks, before, assets)
    record = {
        **standing_record(asked),
        **_fields(position),
        "total": position.total,
        "open": position.open,
        "unmoved_risks": unmoved,
    }
    return record, "\n".join([incident_words(position), unmoved_words(unmoved, bool(before))])


def _quality(archive: Archive, chosen: Namespace) -> tuple[dict[str, Any], str]:
    asked = asked_for(archive, chosen.quarter)
    assets, risks = archive.rows(asked, Kind.ASSETS), archive.rows(asked, Kind.RISKS)
    completeness = completeness_by_service(assets)
    broken = broken_rules(findings_by_service(archive, asked))
    reviews = {"asset": review_ages(assets, asked.as_at), "risk": review_ages(risks, asked.as_at)}
    scored = calibration(risks, asked.scheme)
    record = {
        **standing_record(asked),
        "completeness": [{**_fields(one), "share": one.share} for one in completeness],
        "findings": [_fault(one) for one in broken],
        "reviews": reviews,
        "calibration": scored,
    }
    words = [completeness_words(completeness), findings_words(broken)]
    words += [review_words(ages, noun) for noun, ages in reviews.items()]
    return record, "\n".join([*words, calibration_words(scored)])


def _fault(one: BrokenRule) -> dict[str, Any]:
    rule = {"code": one.rule.code, "severity": one.rule.severity, "title": one.rule.title}
    return {**rule, "total": one.total, "by_service": one.by_service}


def _fields(record: Any) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}


ASSURANCE: Mapping[str, Callable[[Namespace], int]] = {
    "coverage": command_of(_coverage),
    "maturity": command_of(_maturity),
    "incidents": command_of(_incidents),
    "quality": command_of(_quality),
}
