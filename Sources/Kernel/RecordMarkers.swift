// SPDX-License-Identifier: Apache-2.0

/// Marks keys of sign-ins.
public enum UserAccount {}
/// Marks keys of persons.
public enum PersonRecord {}
/// Marks keys of organisations: placement companies, missions, offices.
public enum OrganisationRecord {}
/// Marks keys of invoices.
public enum InvoiceRecord {}
/// Marks keys of receipts.
public enum ReceiptRecord {}
/// Marks keys of ledger entries.
public enum EntryRecord {}
/// Marks keys of reported incidents.
public enum IncidentRecord {}
/// Marks keys of papers and photos.
public enum DocumentRecord {}
/// Marks keys of recorded places of a claim's papers.
public enum PaperMoveRecord {}
/// Marks keys of claims.
public enum ClaimRecord {}
/// Marks keys of payouts.
public enum PayoutRecord {}
/// Marks keys of cases for a desk.
public enum DeskCaseRecord {}
/// Marks keys of changes that every process's memory of likeness has to read.
public enum RegisterChangeRecord {}
/// Marks keys of a person's bank accounts.
public enum BankAccountRecord {}
/// Marks keys of messages and tasks for the outside.
public enum OutboxRecord {}
