// SPDX-License-Identifier: Apache-2.0

/// Marks keys of money that came in and fits no invoice as it came.
public enum UnallocatedRecord {}
/// Marks keys of what finance decides about such money.
public enum ResolutionRecord {}
/// Marks keys of money to be given back.
public enum RefundRecord {}
/// Marks keys of a company's collective invoices.
public enum BatchRecord {}
/// Marks keys of alarms about a collective invoice.
public enum BatchAlarmRecord {}
/// Marks keys of cashiers' drawers.
public enum DrawerRecord {}
/// Marks keys of a drawer's days.
public enum DrawerDayRecord {}
/// Marks keys of cash brought to the bank.
public enum CashDepositRecord {}
