// SPDX-License-Identifier: Apache-2.0

/// Marks keys of devices that work without a network.
public enum FieldDeviceRecord {}
/// Marks keys of what such a device did.
public enum FieldItemRecord {}
/// Marks keys of lists of people who come home together.
public enum ReturneeListRecord {}
/// Marks keys of people received on their way home.
public enum ReturneeRecord {}
/// Marks keys of hand-overs to a province.
public enum HandoverRecord {}
/// Marks keys of queue tickets.
public enum TicketRecord {}
/// Marks keys of outreach days.
public enum OutreachRecord {}
/// Marks keys of who came to an outreach day.
public enum AttendanceRecord {}
