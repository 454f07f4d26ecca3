// SPDX-License-Identifier: Apache-2.0

/// Marks keys of what a source said about a person's field.
public enum StatementRecord {}
/// Marks keys of reports that a partner sent about a person.
public enum PartnerReportRecord {}
