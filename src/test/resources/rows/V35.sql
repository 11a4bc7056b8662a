update approval set changed_by = 'Birgit Steiner' where appointment_id = '90000000-0000-4000-8000-000000000001';
