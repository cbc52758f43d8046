;; Dot products of one int16 vector with many int8 rows of the same number of components, 32 of them at a time.
(module
  (memory (import "flat" "memory") 1)

  ;; $query, $row: addresses of the vector and of the first row.
  ;; $size: bytes of a row, a multiple of 32, padded with zeros like the vector.
  ;; $out: address of the $count results, i32 each. The caller sees to it that none overflows.
  (func (export "dotRows")
    (param $query i32) (param $row i32) (param $size i32) (param $count i32) (param $out i32)
    (local $q i32) (local $rowEnd i32) (local $outEnd i32) (local $sum v128) (local $sum2 v128)

    (local.set $outEnd (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $out) (local.get $outEnd)))
        (local.set $q (local.get $query))
        (local.set $rowEnd (i32.add (local.get $row) (local.get $size)))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $sum2 (v128.const i32x4 0 0 0 0))
        (loop $components
          (local.set $sum (i32x4.add (local.get $sum)
            (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $row)) (v128.load (local.get $q)))))
          (local.set $sum2 (i32x4.add (local.get $sum2)
            (i32x4.dot_i16x8_s (v128.load8x8_s offset=8 (local.get $row)) (v128.load offset=16 (local.get $q)))))
          (local.set $sum (i32x4.add (local.get $sum)
            (i32x4.dot_i16x8_s (v128.load8x8_s offset=16 (local.get $row)) (v128.load offset=32 (local.get $q)))))
          (local.set $sum2 (i32x4.add (local.get $sum2)
            (i32x4.dot_i16x8_s (v128.load8x8_s offset=24 (local.get $row)) (v128.load offset=48 (local.get $q)))))
          (local.set $q (i32.add (local.get $q) (i32.const 64)))
          (local.set $row (i32.add (local.get $row) (i32.const 32)))
          (br_if $components (i32.lt_u (local.get $row) (local.get $rowEnd))))
        (local.set $sum (i32x4.add (local.get $sum) (local.get $sum2)))
        (i32.store
          (local.get $out)
          (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
            (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (br $rows)))))
