// SPDX-License-Identifier: Apache-2.0

/// Marks keys of what is to be paid out by list.
public enum OwedRecord {}

/// Marks keys of asked changes of a payee's account.
public enum AccountChangeRecord {}
/// Marks keys of payout lists.
public enum PayoutListRecord {}
/// Marks keys of the lines of payout lists.
public enum PayoutLineRecord {}
/// Marks keys of benefits that are paid in instalments.
public enum PaymentScheduleRecord {}
/// Marks keys of likenesses between a payee and an entry of a sanctions list.
public enum SanctionHitRecord {}
