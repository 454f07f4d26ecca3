// SPDX-License-Identifier: Apache-2.0

/// Sorts numbers by eleven bits at a time; passes in which all numbers agree are left out.
enum RadixSort {
    static func sort(_ numbers: inout ContiguousArray<UInt64>) {
        guard numbers.count > 256 else {
            numbers.sort()
            return
        }
        var other = ContiguousArray<UInt64>(repeating: 0, count: numbers.count)
        var all: UInt64 = 0
        let first = numbers[0]
        for number in numbers { all |= number ^ first }
        for shift in stride(from: UInt64(0), to: 64, by: 11) where all >> shift & 2047 != 0 {
            pass(numbers, &other, shift)
            swap(&numbers, &other)
        }
    }

    private static func pass(
        _ source: ContiguousArray<UInt64>, _ target: inout ContiguousArray<UInt64>, _ shift: UInt64
    ) {
        var starts = [Int](repeating: 0, count: 2049)
        source.withUnsafeBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                for number in source { starts[Int(number >> shift & 2047) + 1] += 1 }
                for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
                for number in source {
                    let digit = Int(number >> shift & 2047)
                    target[starts[digit]] = number
                    starts[digit] += 1
                }
            }
        }
    }
}
